import { type Act, type ActKind, actsOf } from './tables/acts.ts';
import { NOBODY, type Person } from './tables/people.ts';
import type { ItemTable } from './tables/tables.ts';

/** Rule 3: what counts as somebody's care for an item. Moves to another place are none; nor is any bot's act. */
const NO_CARE: ReadonlySet<ActKind> = new Set<ActKind>(['transferred', 'converted-to-discussion']);

/** Acts of persons on item `i` in `(after, t]`, oldest first. An act by `NOBODY` is of a deleted account: a person. */
export function* humanActs(table: ItemTable, i: number, t: number, after?: number): Generator<Act> {
  for (const act of actsOf(table.acts, i, t, after))
    if (!table.people.isBot(act.by) && !NO_CARE.has(act.kind)) yield act;
}

/** The newest time at which a person, the author included, touched the item up to `t`; at least its opening. */
export function lastTouched(table: ItemTable, i: number, t: number): number {
  let last = table.createdAts[i]!;
  for (const { at } of humanActs(table, i, t)) last = at;
  return last;
}

/** Answers: a comment, a review, a merge or a close. A label is none. */
const ANSWERS: ReadonlySet<ActKind> = new Set<ActKind>([
  'comment',
  'review',
  'approval',
  'changes-requested',
  'dismissed-review',
  'thread-comment',
  'merged',
  'closed',
]);

/** Whether the act is an answer to the author by another person. A close or merge by nobody known is none. */
export function isAnswer(act: Act, author: Person): boolean {
  if (!ANSWERS.has(act.kind)) return false;
  if (act.by === NOBODY) return author !== NOBODY && act.kind !== 'merged' && act.kind !== 'closed';
  return act.by !== author;
}

/** Reviewing or commenting, on whatever side: what counts as a review, and as a turn in a conversation. */
const WORDS: ReadonlySet<ActKind> = new Set<ActKind>([
  'comment',
  'review',
  'approval',
  'changes-requested',
  'dismissed-review',
  'thread-comment',
]);

export function isReviewOrComment(act: Act): boolean {
  return WORDS.has(act.kind);
}

import { type Act, type ActKind, type ActTable, actsUntil } from './tables/acts.ts';
import { NOBODY, type Person } from './tables/people.ts';
import type { ItemTable } from './tables/tables.ts';

/** Rule 3: what counts as somebody's care for an item. Moves to another place are none; nor is any bot's act. */
const NO_CARE: ReadonlySet<ActKind> = new Set<ActKind>(['transferred', 'converted-to-discussion']);

/** Acts of persons on item `i` up to `t`, oldest first. An act by `NOBODY` is of a deleted account: a person. */
export function humanActs(table: ItemTable, i: number, t: number): readonly Act[] {
  return actsUntil(allHumanActs(table)[i]!, t);
}

const known = new WeakMap<ItemTable, ActTable>();

/** Computed once a table: every indicator asks for every month. */
function allHumanActs(table: ItemTable): ActTable {
  const found =
    known.get(table) ?? table.acts.map((acts) => (acts.every(isCare) ? acts : acts.filter(isCare)));
  known.set(table, found);
  return found;

  function isCare({ by, kind }: Act): boolean {
    return !table.people.isBot(by) && !NO_CARE.has(kind);
  }
}

/** The newest time at which a person, the author included, touched the item up to `t`; at least its opening. */
export function lastTouched(table: ItemTable, i: number, t: number): number {
  return humanActs(table, i, t).at(-1)?.at ?? table.createdAts[i]!;
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

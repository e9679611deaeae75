import { humanActs, isAnswer } from './human-acts.ts';
import { closingAt, readyAt } from './item-at.ts';
import type { ChangeTable, IssueTable } from './tables/tables.ts';

/** How long an item waited for its first answer, as known at `t`. */
export interface FirstResponse {
  /** When the wait began: the opening; of a change that was a draft, when it became ready. */
  readonly from: number;
  /** When the wait ended or was last seen. Never before `from`. */
  readonly to: number;
  /** `waiting` and `broken-off` (closed unanswered, by the author, a bot or nobody known) are censored. */
  readonly outcome: 'answered' | 'waiting' | 'broken-off';
}

/**
 * First response: a comment, review, merge or close by another person; a label is none, nor is a bot's act.
 * A response before a draft became ready counts as 0 days. `null` while the change is not ready for anybody.
 */
export function firstResponse(table: IssueTable | ChangeTable, i: number, t: number): FirstResponse | null {
  const author = table.authors[i]!;
  const from = table.kind === 'change' ? readyAt(table, i) : table.createdAts[i]!;
  if (from === null || from > t) return null;
  let answered: number | null = null;
  for (const act of humanActs(table, i, t))
    if (isAnswer(act, author)) {
      answered = act.at;
      break;
    }
  const closed = closingAt(table, i, answered ?? t)?.at ?? null;
  if (answered !== null && (closed === null || closed >= answered))
    return { from, to: Math.max(from, answered), outcome: 'answered' };
  if (closed !== null) return { from, to: Math.max(from, closed), outcome: 'broken-off' };
  return { from, to: t, outcome: 'waiting' };
}

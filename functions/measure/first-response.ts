import { humanActs, isAnswer } from './human-acts.ts';
import { closingAt, readyAt } from './item-at.ts';
import type { Person } from './tables/people.ts';
import type { ChangeTable, DiscussionTable, IssueTable } from './tables/tables.ts';

type AnyTable = IssueTable | ChangeTable | DiscussionTable;

/** How long an item waited for its first answer, as known at `t`. */
export interface FirstResponse {
  /** When the wait began: the opening; of a change that was a draft, when it became ready. */
  readonly from: number;
  /** When the wait ended or was last seen. Never before `from`. */
  readonly to: number;
  /** All but `answered` are censored. `withdrawn`: closed unanswered, by the author or by nobody known. */
  readonly outcome: 'answered' | 'waiting' | 'withdrawn' | 'closed-by-bot';
}

/**
 * First response: a comment, review, merge or close by another person; a label is none, nor is a bot's act.
 * A response before a draft became ready counts as 0 days. `null` while the change is not ready for anybody.
 */
export function firstResponse(table: AnyTable, i: number, t: number): FirstResponse | null {
  const author = table.authors[i]!;
  const from = table.kind === 'change' ? readyAt(table, i) : table.createdAts[i]!;
  if (from === null || from > t) return null;
  const answered = firstAnswer(table, i, author, t);
  const closing = closingAt(table, i, answered ?? t);
  const byBot = closing !== null && table.people.isBot(closing.by);
  // What a person says to an item that a bot had closed is an answer all the same.
  if (answered !== null && (closing === null || byBot || closing.at >= answered))
    return { from, to: Math.max(from, answered), outcome: 'answered' };
  if (closing === null) return { from, to: t, outcome: 'waiting' };
  return { from, to: Math.max(from, closing.at), outcome: byBot ? 'closed-by-bot' : 'withdrawn' };
}

function firstAnswer(table: AnyTable, i: number, author: Person, t: number): number | null {
  for (const act of humanActs(table, i, t)) if (isAnswer(act, author)) return act.at;
  return null;
}

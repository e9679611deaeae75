import { humanActs, isReviewOrComment } from './human-acts.ts';
import { NOBODY, type Person } from './tables/people.ts';
import type { ItemTable } from './tables/tables.ts';

/** Somebody's words on somebody else's item. */
export interface AnswerGiven {
  readonly by: Person;
  /** Who opened the item; `NOBODY`: a deleted account. */
  readonly to: Person;
  /** When it was last given. */
  readonly at: number;
  /** Index of the item. */
  readonly i: number;
}

/**
 * Reviews and comments in `(from, to]` on items of somebody else, once per person and item. Those by deleted accounts
 * cannot be told apart and are left out; so are bots and their items.
 */
export function* answersGiven(table: ItemTable, from: number, to: number): Generator<AnswerGiven> {
  for (let i = 0; i < table.count; i++) {
    const author = table.authors[i]!;
    if (table.createdAts[i]! > to || table.people.isBot(author)) continue;
    const given = new Map<Person, number>();
    for (const act of humanActs(table, i, to))
      if (act.at > from && isReviewOrComment(act) && act.by !== NOBODY && act.by !== author)
        given.set(act.by, act.at);
    for (const [by, at] of given) yield { by, to: author, at, i };
  }
}

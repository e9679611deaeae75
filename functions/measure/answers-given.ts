import { wordsOfOthers } from './human-acts.ts';
import type { Person } from './tables/people.ts';
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
  for (const [i, words] of wordsOfOthers(table).entries()) {
    // Most items were done long before.
    if (words.length === 0 || words.at(-1)!.at <= from || table.createdAts[i]! > to) continue;
    const given = new Map<Person, number>();
    for (const { by, at } of words) if (at > from && at <= to) given.set(by, at);
    for (const [by, at] of given) yield { by, to: table.authors[i]!, at, i };
  }
}

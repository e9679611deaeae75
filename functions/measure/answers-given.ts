import type { Person } from './tables/people.ts';
import type { ItemTable } from './tables/tables.ts';
import { wordsOfOthers } from './words-of-others.ts';

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
  const words = wordsOfOthers(table);
  // The item in which each person was met last; from the end on, the first word that is met is the last.
  const metIn = new Int32Array(table.people.keys.length).fill(-1);
  for (let w = words.count - 1; w >= 0; w--) {
    const at = words.at[w]!;
    if (!(at > from && at <= to)) continue;
    const by = words.by[w]!;
    const i = words.item[w]!;
    if (metIn[by] === i || table.createdAts[i]! > to) continue;
    metIn[by] = i;
    yield { by, to: table.authors[i]!, at, i };
  }
}

import { wordsOfOthers } from './human-acts.ts';
import type { Person } from './tables/people.ts';
import type { ChangeTable } from './tables/tables.ts';

/**
 * Reviews in `(from, to]`: reviewing or commenting on somebody else's change, once per person and change.
 * Deleted accounts cannot be told apart and are left out; so are bots and their changes.
 */
export function* reviews(changes: ChangeTable, from: number, to: number): Generator<Person> {
  for (const [i, words] of wordsOfOthers(changes).entries()) {
    if (words.length === 0 || words.at(-1)!.at <= from || changes.createdAts[i]! > to) continue;
    const reviewers = new Set<Person>();
    for (const { by, at } of words) if (at > from && at <= to) reviewers.add(by);
    yield* reviewers;
  }
}

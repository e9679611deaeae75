import { answersGiven } from './answers-given.ts';
import type { Person } from './tables/people.ts';
import type { ChangeTable } from './tables/tables.ts';

/**
 * Reviews in `(from, to]`: reviewing or commenting on somebody else's change, once per person and change.
 * Deleted accounts cannot be told apart and are left out; so are bots and their changes.
 */
export function* reviews(changes: ChangeTable, from: number, to: number): Generator<Person> {
  for (const { by } of answersGiven(changes, from, to)) yield by;
}

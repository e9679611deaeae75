import { companyOfKey } from './by-employer.ts';
import { employerOf } from './employer-of.ts';
import { opinionsAt } from './opinions.ts';
import { actsOf } from './tables/acts.ts';
import type { Person } from './tables/people.ts';
import type { ChangeTable } from './tables/tables.ts';

/** Who decided a merged change. `unknown`: one company, or several, if it were known who pays everybody. */
export type Deciders = 'one-company' | 'several' | 'unknown';

/**
 * Author, approvers whose approval stood at the merge, and merger of merged change `i`, by who paid them then. A bot that
 * merges does what others decided. Somebody independent belongs to no company.
 */
export function deciders(changes: ChangeTable, i: number): Deciders {
  const at = changes.mergedAts[i]!;
  const keys = new Set([...people(changes, i, at)].map((person) => employerOf(changes.people, person, at)));
  const unknown = keys.delete('unknown');
  const companies = [...keys].filter((key) => companyOfKey(key) !== null);
  if (keys.size > 1 || keys.size > companies.length) return 'several';
  return unknown ? 'unknown' : 'one-company';
}

function* people(changes: ChangeTable, i: number, at: number): Generator<Person> {
  yield changes.authors[i]!;
  for (const [person, { approves }] of opinionsAt(changes, i, at)) if (approves) yield person;
  for (const { kind, by } of actsOf(changes.acts, i, at))
    if (kind === 'merged' && !changes.people.isBot(by)) yield by;
}

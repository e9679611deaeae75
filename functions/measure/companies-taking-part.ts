import { humanActs, isReviewOrComment } from './human-acts.ts';
import type { ItemTable } from './tables/tables.ts';

/**
 * How many companies are known to take part in item `i` up to `t`: who opened it, and who spoke, reviewed or pushed, each
 * with the employer of that day. Independent people and those of whom nobody knows are none.
 */
export function companiesTakingPart(table: ItemTable, i: number, t: number): number {
  const { people } = table;
  const companies = new Set<string>();
  function add(person: number, at: number): void {
    const employer = people.isBot(person) ? null : people.employerAt(person, at);
    if (employer?.kind === 'company') companies.add(employer.name);
  }
  add(table.authors[i]!, table.createdAts[i]!);
  for (const act of humanActs(table, i, t))
    if (act.kind === 'push' || isReviewOrComment(act)) add(act.by, act.at);
  return companies.size;
}

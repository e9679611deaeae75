import type { Affiliations } from '../model/affiliation.ts';

/** Of a month that was planned before anybody wrote down who works for whom. */
export function noAffiliations(month: string): Affiliations {
  return {
    schema: 1,
    month,
    people: [],
    domains: [],
    members: [],
    organizations: [],
    freeMail: [],
    bots: [],
    conflicts: [],
    problems: [],
  };
}

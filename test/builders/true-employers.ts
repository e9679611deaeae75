import type { Employer, Employers } from '../../functions/model/affiliation.ts';
import { companies } from '../../sandbox/community/companies.ts';

/** Who really works for whom in the made-up community. */
export const trueEmployers: Employers = {
  spellsOf: ({ login }) =>
    companies.table
      .filter((row) => row.login === login)
      .map(({ company, from, to }) => ({
        from: from === null ? Number.NEGATIVE_INFINITY : Date.parse(from),
        until: to === null ? Number.POSITIVE_INFINITY : Date.parse(to),
        employer: employer(company),
      })),
};

function employer(company: string): Employer {
  if (company === 'independent' || company === 'unknown') return { kind: company };
  return { kind: 'company', name: company };
}

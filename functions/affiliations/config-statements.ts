import type { AffiliationSettings } from '../model/config.ts';
import { dayOf } from './day.ts';
import { EVER, type Said, STILL, type Statements, statements } from './statements.ts';

/** What the config itself says; it settles what files say. */
export function configStatements(settings: AffiliationSettings): Statements {
  const { people, companies, acquisitions } = settings;
  return statements({
    people: people.map(({ login, company, from, until }) => ({
      login,
      emailHashes: [],
      said: [{ company: company ?? 'Independent', ...boundsOf({ from, until }) }],
    })),
    companies: companies.map(({ name, domains, aliases }) => ({ name, domains, aliases })),
    acquisitions: acquisitions.map(({ company, by, from }) => ({
      company,
      by,
      from: boundsOf({ from }).from,
    })),
  });
}

/** Days of the config as milliseconds; the schema holds that they exist. */
export function boundsOf({
  from,
  until,
}: {
  readonly from?: string | undefined;
  readonly until?: string | undefined;
}): Pick<Said, 'from' | 'until'> {
  return { from: dayOf(from ?? '') ?? EVER, until: dayOf(until ?? '') ?? STILL };
}

import type { Affiliations, OrganizationMembers } from '../model/affiliation.ts';
import type { AffiliationSettings } from '../model/config.ts';
import type { CompanyNames } from './company-names.ts';
import { dayText } from './day.ts';
import { grouped } from './grouped.ts';
import { statedSpells } from './stated-spells.ts';
import { STILL } from './statements.ts';
import { type Claim, timeline } from './timeline.ts';

const DAY = 86_400_000;
/** A forge tells no day since when: it is believed for what a letter looks at, a year and a month before it was read. */
const BELIEVED_BEFORE = 400 * DAY;

/** Members of companies' organisations. Whoever is in two companies' ones is a conflict, told where no row settles it. */
export function membersIn(
  { companies }: AffiliationSettings,
  organizations: readonly OrganizationMembers[],
  names: CompanyNames,
  withRow: ReadonlySet<string>,
): Pick<Affiliations, 'members' | 'conflicts'> {
  const claims = organizations.flatMap(({ organization, readAt, logins }) => {
    const company = companies.find((one) =>
      one.organizations.some((login) => login.toLowerCase() === organization.toLowerCase()),
    );
    const from = Date.parse(`${readAt.slice(0, 10)}T00:00:00Z`) - BELIEVED_BEFORE;
    const owners = company === undefined ? [] : names.ownersOf(company.name);
    return logins.flatMap((login) =>
      owners.map((owner): Claim & { readonly login: string } => ({
        login,
        from: Math.max(owner.from, from),
        until: Math.min(owner.until, STILL),
        employer: owner.employer,
        source: `organisation ${organization}`,
        rank: 1,
      })),
    );
  });
  const people = [...grouped(claims, ({ login }) => login.toLowerCase())]
    .map(([key, own]) => ({ key, login: own[0]!.login, ...timeline(own) }))
    .sort((a, b) => (a.key < b.key ? -1 : 1));
  return {
    members: people.map(({ login, spells }) => ({ login, spells: statedSpells(spells) })),
    conflicts: people
      .filter(({ key }) => !withRow.has(key))
      .flatMap(({ login, clashes }) =>
        clashes.map(({ from, until, statements }) => ({
          login,
          domain: null,
          from: dayText(from),
          until: dayText(until),
          statements,
        })),
      ),
  };
}

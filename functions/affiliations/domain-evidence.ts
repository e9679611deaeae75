import type { EmploymentSpell, Identity } from '../model/affiliation.ts';
import { domainAndParents } from './domain-name.ts';

const DAY = 86_400_000;
/** How long an address speaks for its author after a commit: who then uses another may have left. */
const HOLDS_FOR = 365 * DAY;
/** And before it: work is done before it lands. */
const HELD_BEFORE = 30 * DAY;

/**
 * Who pays somebody by the domains of their commits' addresses, as spells in order. The longest domain that is known
 * decides; one of a mail provider says nothing, and neither does one that is nobody's. A commit under another company's
 * domain ends the spell before it.
 */
export function domainEvidence(
  companies: ReadonlyMap<string, readonly EmploymentSpell[]>,
  freeMail: ReadonlySet<string>,
): (domains: Identity['domains']) => readonly EmploymentSpell[] {
  function companyOf(domain: string): readonly EmploymentSpell[] | null {
    const known = domainAndParents(domain).find((each) => freeMail.has(each) || companies.has(each));
    return known === undefined || freeMail.has(known) ? null : (companies.get(known) ?? null);
  }

  return (domains) => {
    const telling = domains.flatMap(({ domain, at }) => {
      const company = companyOf(domain.toLowerCase());
      return company === null ? [] : [{ company, at }];
    });
    let end = Number.NEGATIVE_INFINITY;
    return telling.flatMap(({ company, at }, i) => {
      const from = Math.max(end, at - HELD_BEFORE);
      const next = telling[i + 1]?.at ?? Number.POSITIVE_INFINITY;
      end = Math.max(from, Math.min(next, at + HOLDS_FOR));
      const until = end;
      return company
        .map((spell) => ({ ...spell, from: Math.max(spell.from, from), until: Math.min(spell.until, until) }))
        .filter((spell) => spell.from < spell.until);
    });
  };
}

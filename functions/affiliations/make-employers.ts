import type {
  AffiliatedPerson,
  Affiliations,
  Employers,
  EmploymentSpell,
  Identity,
  StatedSpell,
} from '../model/affiliation.ts';
import { boundsOf } from './config-statements.ts';
import { domainEvidence } from './domain-evidence.ts';

/**
 * Who works for whom, from the month's document. A person's own row decides, found by login, otherwise by address. Where
 * it says nothing the domains of their commits do; where sources contradict each other nothing does.
 */
export function makeEmployers({ people, domains, freeMail }: Affiliations): Employers {
  const byLogin = new Map<string, AffiliatedPerson>();
  for (const person of people) if (person.login !== null) byLogin.set(person.login.toLowerCase(), person);
  const byHash = personByHash(people);
  const evidence = domainEvidence(
    new Map(domains.map(({ domain, spells }) => [domain, spells.map(inTime)])),
    new Set(freeMail),
  );

  function rowOf({ login, emailHashes }: Identity): AffiliatedPerson | null {
    const own = login === null ? undefined : byLogin.get(login.toLowerCase());
    if (own !== undefined) return own;
    const found = new Set(emailHashes.map((hash) => byHash.get(hash) ?? null));
    found.delete(null);
    const [only] = found;
    // Addresses of two people are nobody's.
    return found.size === 1 ? (only ?? null) : null;
  }

  return {
    spellsOf(identity) {
      const own = rowOf(identity)?.spells.map(inTime) ?? [];
      const byDomain = evidence(identity.domains);
      return [...own, ...gapsOf(own).flatMap((gap) => byDomain.flatMap((spell) => within(spell, gap)))]
        .filter(({ employer }) => employer.kind !== 'unknown')
        .sort((a, b) => (a.from < b.from ? -1 : 1))
        .reduce(joined, []);
    },
  };
}

/** `null`: an address that rows of several people have. */
function personByHash(people: readonly AffiliatedPerson[]): ReadonlyMap<string, AffiliatedPerson | null> {
  const byHash = new Map<string, AffiliatedPerson | null>();
  for (const person of people)
    for (const hash of person.emailHashes) byHash.set(hash, byHash.has(hash) ? null : person);
  return byHash;
}

function inTime({ from, until, employer }: StatedSpell): EmploymentSpell {
  return { ...boundsOf({ from: from ?? undefined, until: until ?? undefined }), employer };
}

interface Gap {
  readonly from: number;
  readonly until: number;
}

function gapsOf(spells: readonly EmploymentSpell[]): readonly Gap[] {
  const froms = [Number.NEGATIVE_INFINITY, ...spells.map(({ until }) => until)];
  const untils = [...spells.map(({ from }) => from), Number.POSITIVE_INFINITY];
  return froms.map((from, i) => ({ from, until: untils[i]! })).filter(({ from, until }) => from < until);
}

function within({ from, until, employer }: EmploymentSpell, gap: Gap): readonly EmploymentSpell[] {
  const spell = { from: Math.max(from, gap.from), until: Math.min(until, gap.until), employer };
  return spell.from < spell.until ? [spell] : [];
}

function joined(before: readonly EmploymentSpell[], next: EmploymentSpell): readonly EmploymentSpell[] {
  const last = before.at(-1);
  const same = last !== undefined && JSON.stringify(last.employer) === JSON.stringify(next.employer);
  return same && last.until === next.from
    ? [...before.slice(0, -1), { ...last, until: next.until }]
    : [...before, next];
}

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
 * it says nothing the domains of their commits do, and where these do not either their company's organisation. Where sources
 * contradict each other nobody is believed.
 */
export function makeEmployers({ people, domains, members, freeMail }: Affiliations): Employers {
  const byLogin = new Map<string, AffiliatedPerson>();
  for (const person of people) if (person.login !== null) byLogin.set(person.login.toLowerCase(), person);
  const memberships = new Map(members.map(({ login, spells }) => [login.toLowerCase(), spells]));
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
      const byDomain = filled(own, evidence(identity.domains));
      const member = identity.login === null ? undefined : memberships.get(identity.login.toLowerCase());
      return filled(byDomain, member?.map(inTime) ?? [])
        .filter(({ employer }) => employer.kind !== 'unknown')
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

/** Spells in order, and in their gaps what a weaker source says. */
function filled(
  spells: readonly EmploymentSpell[],
  weaker: readonly EmploymentSpell[],
): readonly EmploymentSpell[] {
  const more = gapsOf(spells).flatMap((gap) => weaker.flatMap((spell) => within(spell, gap)));
  return [...spells, ...more].sort((a, b) => (a.from < b.from ? -1 : 1));
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

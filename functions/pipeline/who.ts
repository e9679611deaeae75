import { makeEmployers } from '../affiliations/make-employers.ts';
import type { AffiliationFile, Affiliations } from '../model/affiliation.ts';
import type { Config } from '../model/config.ts';
import { monthEnd } from '../model/month.ts';
import type { Runtime } from '../model/ports.ts';
import { plannedAffiliations } from './affiliations/planned-affiliations.ts';
import { readAffiliations } from './affiliations/read-affiliations.ts';
import { keptOrganizations } from './affiliations/read-organizations.ts';
import { type PersonSeen, seenPeople } from './who/seen-people.ts';

/** Who works for whom, as far as it is known, and whose row would tell most. For whoever keeps the rows, and nobody else. */
export interface WhoOutcome {
  readonly month: string;
  /** Repositories that were counted, and those without a snapshot of the month. */
  readonly repositories: readonly string[];
  readonly missing: readonly string[];
  /** Merged changes, reviews and direct commits of a year up to the month's end, by who was behind them at that time. */
  readonly contributions: {
    readonly company: number;
    readonly independent: number;
    readonly unknown: number;
  };
  /** Whose employer is unknown, with a login; the most contributions first. */
  readonly people: readonly UnknownPerson[];
  /** Contributions whose author has no login; no row by login can tell. */
  readonly withoutLogin: number;
  readonly conflicts: Affiliations['conflicts'];
  readonly problems: Affiliations['problems'];
}

export interface UnknownPerson {
  readonly login: string;
  /** Those of which nobody knows who was behind them. */
  readonly contributions: number;
  /** Share of all contributions that is known when this person and all before are named, 0..1. */
  readonly knownThen: number;
  /** Of the addresses of their commits, the newest first, those of mail providers last. */
  readonly emailDomains: readonly string[];
  /** Ids of projects. */
  readonly projects: readonly string[];
}

/**
 * Reads the config's affiliations as they are now, and the month's snapshots.
 *
 * @throws where no repository has a snapshot of the month
 */
export async function who(
  runtime: Pick<Runtime, 'store' | 'secrets'>,
  wanted: {
    readonly month: string;
    readonly config: Config;
    readonly affiliationFiles: readonly AffiliationFile[];
  },
): Promise<WhoOutcome> {
  const { month, config, affiliationFiles: files } = wanted;
  const { store } = runtime;
  const read = keptOrganizations(config.affiliations, await readAffiliations(store, month));
  const affiliations = plannedAffiliations(runtime, { month, config, files, read });
  // What happens at the very end belongs to the next month.
  const t = Date.parse(monthEnd(month, config.timeZone)) - 1;
  const { people, repositories, missing } = await seenPeople(store, {
    month,
    t,
    projects: config.projects,
    bots: [...config.bots, ...affiliations.bots],
  });
  if (repositories.length === 0)
    throw new Error(
      `No snapshot of any repository for ${month}. Run: community-hat harvest --month ${month}`,
    );
  const { conflicts, problems } = affiliations;
  return { month, repositories, missing, ...counted(people, affiliations), conflicts, problems };
}

function counted(
  seen: readonly PersonSeen[],
  affiliations: Affiliations,
): Pick<WhoOutcome, 'contributions' | 'people' | 'withoutLogin'> {
  const employers = makeEmployers(affiliations);
  const contributions = { company: 0, independent: 0, unknown: 0 };
  const unknown = seen.map((person) => {
    const spells = employers.spellsOf(person.identity);
    let count = 0;
    for (const at of person.contributedAts) {
      const kind = spells.find(({ from, until }) => from <= at && at < until)?.employer.kind ?? 'unknown';
      contributions[kind]++;
      if (kind === 'unknown') count++;
    }
    return { person, count };
  });
  const all = contributions.company + contributions.independent + contributions.unknown;
  let known = contributions.company + contributions.independent;
  const freeMail = new Set(affiliations.freeMail);
  const people = unknown
    .flatMap(({ person, count }) => {
      const { login } = person.identity;
      return count > 0 && login !== null ? [{ login, count, person }] : [];
    })
    .sort((a, b) => b.count - a.count || (a.login < b.login ? -1 : 1))
    .map(({ login, count, person }): UnknownPerson => {
      known += count;
      return {
        login,
        contributions: count,
        knownThen: Math.round((known / all) * 10_000) / 10_000,
        emailDomains: domainsOf(person, freeMail),
        projects: person.projects,
      };
    });
  return { contributions, people, withoutLogin: all - known };
}

/** Those that may tell something before those of mail providers. */
function domainsOf({ identity }: PersonSeen, freeMail: ReadonlySet<string>): readonly string[] {
  const domains = [...new Set([...identity.domains].reverse().map(({ domain }) => domain))];
  return [
    ...domains.filter((domain) => !freeMail.has(domain)),
    ...domains.filter((domain) => freeMail.has(domain)),
  ];
}

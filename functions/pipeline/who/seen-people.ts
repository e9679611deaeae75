import { contributions } from '../../measure/contributions.ts';
import { daysBefore } from '../../measure/days.ts';
import { NOBODY } from '../../measure/tables/people.ts';
import { readTables } from '../../measure/tables/read-tables.ts';
import type { Identity } from '../../model/affiliation.ts';
import type { ProjectConfig } from '../../model/config.ts';
import type { Store } from '../../model/ports.ts';
import type { FacetName, Snapshot } from '../../model/snapshot.ts';
import { readPin, readPinnedSnapshot } from '../snapshot/read-pinned-snapshot.ts';

/** Somebody who contributed, over all repositories. */
export interface PersonSeen {
  /** With neither login nor addresses: all deleted accounts together. */
  readonly identity: Identity;
  readonly contributedAts: readonly number[];
  /** Ids of the projects, in order. */
  readonly projects: readonly string[];
}

export interface SeenPeople {
  readonly people: readonly PersonSeen[];
  readonly repositories: readonly string[];
  /** Without a snapshot of the month. */
  readonly missing: readonly string[];
}

const NEEDS: ReadonlySet<FacetName> = new Set<FacetName>(['repository', 'changes', 'commits']);

/** Everybody who contributed in the year up to `t`, from the snapshots that the month is pinned to. */
export async function seenPeople(
  store: Store,
  wanted: {
    readonly month: string;
    readonly t: number;
    readonly projects: readonly ProjectConfig[];
    readonly bots: readonly string[];
  },
): Promise<SeenPeople> {
  const { month, t, projects, bots } = wanted;
  const people = new Map<string, Gathered>();
  const repositories: string[] = [];
  const missing: string[] = [];
  for (const full of new Set(projects.flatMap((project) => project.repositories))) {
    const [owner = '', name = ''] = full.split('/');
    if ((await readPin(store, month, { owner, name })) === null) {
      missing.push(full);
      continue;
    }
    repositories.push(full);
    const ids = projects.flatMap((project) => (project.repositories.includes(full) ? [project.id] : []));
    await gather(people, await readPinnedSnapshot(store, month, { owner, name }), { t, bots, projects: ids });
  }
  return { people: [...people.values()].map(finished), repositories, missing };
}

/** A person while repositories are read. */
interface Gathered {
  login: string | null;
  readonly hashes: Set<string>;
  readonly domains: { readonly domain: string; readonly at: number }[];
  readonly contributedAts: number[];
  readonly projects: Set<string>;
}

async function gather(
  people: Map<string, Gathered>,
  snapshot: Snapshot,
  {
    t,
    bots,
    projects,
  }: { readonly t: number; readonly bots: readonly string[]; readonly projects: readonly string[] },
): Promise<void> {
  const { tables } = await readTables(snapshot, NEEDS, {
    bots,
    employers: { spellsOf: () => [] },
    hatOverride: () => null,
    areaRules: [],
  });
  const { repository, changes, commits } = tables;
  if (repository === undefined || changes === undefined || commits === undefined) return;
  for (const { by, at } of contributions({ repository, changes, commits }, daysBefore(t, 365), t)) {
    const key = by === NOBODY ? '' : (changes.people.keys[by] ?? '');
    const person = personOf(people, key);
    person.contributedAts.push(at);
    for (const id of projects) person.projects.add(id);
  }
  // Addresses of people who contribute elsewhere too.
  for await (const { author, committedAt } of snapshot.rows('commits')) {
    const at = Date.parse(committedAt);
    if (at > t) continue;
    const person = personOf(
      people,
      author.login ?? (author.emailHash === null ? '' : `@${author.emailHash}`),
    );
    if (author.emailHash !== null) person.hashes.add(author.emailHash);
    if (author.emailDomain !== null) person.domains.push({ domain: author.emailDomain, at });
  }
}

/** By the key of the tables: a login, `@<hash>` of whom git alone knows, or nothing of a deleted account. */
function personOf(people: Map<string, Gathered>, key: string): Gathered {
  const found = people.get(key.toLowerCase());
  if (found !== undefined) return found;
  const login = key === '' || key.startsWith('@') ? null : key;
  const person = {
    login,
    hashes: new Set<string>(),
    domains: [],
    contributedAts: [],
    projects: new Set<string>(),
  };
  people.set(key.toLowerCase(), person);
  return person;
}

function finished({ login, hashes, domains, contributedAts, projects }: Gathered): PersonSeen {
  return {
    identity: {
      login,
      emailHashes: [...hashes].sort(),
      domains: domains.sort((a, b) => a.at - b.at || (a.domain < b.domain ? -1 : 1)),
    },
    contributedAts,
    projects: [...projects].sort(),
  };
}

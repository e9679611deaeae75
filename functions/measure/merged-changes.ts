import type { Tables } from './tables/tables.ts';

/** Milliseconds that a rebasing merge may take. */
const REBASED_WITHIN = 60_000;

type Needed = Pick<Tables, 'repository' | 'changes' | 'commits'>;

/**
 * Indexes of changes by persons that were merged into the default branch in `(from, to]`. A change that went into
 * the branch under an earlier name of it is told by its merge commit.
 */
export function mergedChanges(tables: Needed, from: number, to: number): readonly number[] {
  const { mergedAts } = tables.changes;
  return landed(tables).changes.filter((i) => mergedAts[i]! > from && mergedAts[i]! <= to);
}

/** Indexes of non-merge commits by persons in `(from, to]` that belong to no change: pushed directly. */
export function directCommits(tables: Needed, from: number, to: number): readonly number[] {
  const { committedAts } = tables.commits;
  return landed(tables).commits.filter((c) => committedAts[c]! > from && committedAts[c]! <= to);
}

interface Landed {
  readonly changes: readonly number[];
  readonly commits: readonly number[];
}

const known = new WeakMap<Needed['changes'], Landed>();

/** Of all times, once a table: which commits belong to changes is dear to tell. */
function landed(tables: Needed): Landed {
  const found = known.get(tables.changes) ?? {
    changes: [...landedChanges(tables)],
    commits: [...landedCommits(tables)],
  };
  known.set(tables.changes, found);
  return found;
}

function* landedChanges({ repository, changes, commits }: Needed): Generator<number> {
  const onBranch = new Set(commits.oids);
  for (let i = 0; i < changes.count; i++) {
    if (Number.isNaN(changes.mergedAts[i]!) || changes.people.isBot(changes.authors[i]!)) continue;
    const oid = changes.mergeCommits[i];
    if (changes.bases[i] === repository.defaultBranch || (oid != null && onBranch.has(oid))) yield i;
  }
}

function* landedCommits({ changes, commits }: Needed): Generator<number> {
  const oids = oidsOfChanges(changes, commits);
  const numbers = new Set(changes.numbers);
  for (let c = 0; c < commits.count; c++) {
    if (Number.isNaN(commits.committedAts[c]!) || commits.parents[c]! > 1) continue;
    if (commits.people.isBot(commits.authors[c]!) || oids.has(commits.oids[c]!)) continue;
    // A squashed or rebased change leaves its number at the end of the headline.
    const named = /\(#(\d+)\)\s*$/.exec(commits.headlines[c]!)?.[1];
    if (named === undefined || !numbers.has(Number(named))) yield c;
  }
}

/** Oids that changes account for: their own, their merge commits and what a rebasing merge made of them. */
function oidsOfChanges(changes: Needed['changes'], commits: Needed['commits']): ReadonlySet<string> {
  const oids = new Set<string>();
  const rebased = new Map<string, number>();
  for (let i = 0; i < changes.count; i++) {
    const merge = changes.mergeCommits[i];
    for (const oid of changes.oids[i]!) oids.add(oid);
    if (merge == null) continue;
    oids.add(merge);
    rebased.set(merge, changes.oids[i]!.length - 1);
  }
  for (const oid of rebasedBefore(commits, rebased)) oids.add(oid);
  return oids;
}

/** A rebasing merge writes all its commits anew at one time and names the last; the forge does not tell the others. */
function* rebasedBefore(
  commits: Needed['commits'],
  expected: ReadonlyMap<string, number>,
): Generator<string> {
  const order = commits.oids.map((_, c) => c).filter((c) => commits.parents[c]! < 2);
  order.sort((a, b) => commits.committedAts[a]! - commits.committedAts[b]!);
  for (const [place, merge] of order.entries()) {
    let others = expected.get(commits.oids[merge]!) ?? 0;
    const at = commits.committedAts[merge]!;
    let first = place;
    while (first > 0 && at - commits.committedAts[order[first - 1]!]! <= REBASED_WITHIN) first--;
    for (let k = first; others > 0 && k < order.length && commits.committedAts[order[k]!]! <= at; k++) {
      if (k === place) continue;
      others--;
      yield commits.oids[order[k]!]!;
    }
  }
}

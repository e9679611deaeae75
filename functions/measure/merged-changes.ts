import type { Tables } from './tables/tables.ts';

type Needed = Pick<Tables, 'repository' | 'changes' | 'commits'>;

/**
 * Indexes of changes by persons that were merged into the default branch in `(from, to]`. A change that went into
 * the branch under an earlier name of it is told by its merge commit.
 */
export function* mergedChanges(
  { repository, changes, commits }: Needed,
  from: number,
  to: number,
): Generator<number> {
  const onBranch = new Set(commits.oids);
  for (let i = 0; i < changes.count; i++) {
    const at = changes.mergedAts[i]!;
    if (!(at > from && at <= to) || changes.people.isBot(changes.authors[i]!)) continue;
    const oid = changes.mergeCommits[i];
    if (changes.bases[i] === repository.defaultBranch || (oid != null && onBranch.has(oid))) yield i;
  }
}

/** Indexes of non-merge commits by persons in `(from, to]` that belong to no change: pushed directly. */
export function* directCommits({ changes, commits }: Needed, from: number, to: number): Generator<number> {
  const oids = new Set<string>();
  for (let i = 0; i < changes.count; i++) {
    const merge = changes.mergeCommits[i];
    if (merge != null) oids.add(merge);
    for (const oid of changes.oids[i]!) oids.add(oid);
  }
  const numbers = new Set(changes.numbers);
  for (let c = 0; c < commits.count; c++) {
    const at = commits.committedAts[c]!;
    if (!(at > from && at <= to) || commits.parents[c]! > 1) continue;
    if (commits.people.isBot(commits.authors[c]!) || oids.has(commits.oids[c]!)) continue;
    // A squashed or rebased change leaves its number at the end of the headline.
    const named = /\(#(\d+)\)\s*$/.exec(commits.headlines[c]!)?.[1];
    if (named === undefined || !numbers.has(Number(named))) yield c;
  }
}

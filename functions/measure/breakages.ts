import { NOBODY, type Person } from './tables/people.ts';
import type { ChangeTable, CommitTable, Tables } from './tables/tables.ts';

/** A spell in which the checks of the default branch failed after they had passed. Times are milliseconds. */
export interface Breakage {
  readonly from: number;
  /** When they passed again; `null`: they still fail. */
  readonly to: number | null;
  /** Whose work made them pass: the author of the change, or of a commit that was pushed. */
  readonly mendedBy: Person;
}

interface Checked {
  readonly breakages: readonly Breakage[];
  /** Times of commits whose checks ran, in order. */
  readonly checkedAts: readonly number[];
}

const known = new WeakMap<CommitTable, Checked>();

/** The breakages of the default branch, oldest first, told from commits in order of time. Computed once a table. */
export function breakagesOf(tables: Pick<Tables, 'changes' | 'commits'>): Checked {
  const found = known.get(tables.commits) ?? find(tables);
  known.set(tables.commits, found);
  return found;
}

function find({ changes, commits }: Pick<Tables, 'changes' | 'commits'>): Checked {
  const merged = indexByMergeCommit(changes);
  const breakages: Breakage[] = [];
  const checkedAts: number[] = [];
  let passed = false;
  let brokenAt: number | null = null;
  for (const c of landed(changes, commits, merged)) {
    const outcome = commits.checks[c];
    const at = commits.committedAts[c]!;
    if (outcome != null) checkedAts.push(at);
    if ((outcome === 'failure' || outcome === 'error') && passed) brokenAt ??= at;
    if (outcome !== 'success') continue;
    passed = true;
    if (brokenAt === null) continue;
    const change = merged.get(commits.oids[c]!);
    const mendedBy = change === undefined ? commits.authors[c]! : changes.authors[change]!;
    breakages.push({ from: brokenAt, to: at, mendedBy });
    brokenAt = null;
  }
  if (brokenAt !== null) breakages.push({ from: brokenAt, to: null, mendedBy: NOBODY });
  return { breakages, checkedAts };
}

/**
 * Commits as they landed. The forge tells how many parents a commit has and not which, so the first-parent line is told
 * by leaving out the commits that a change brought along: on their way they may well have failed.
 */
function landed(
  changes: ChangeTable,
  commits: CommitTable,
  merged: ReadonlyMap<string, number>,
): readonly number[] {
  const brought = new Set(changes.oids.flat());
  const line = commits.oids.flatMap((oid, c) => (brought.has(oid) && !merged.has(oid) ? [] : c));
  return line.sort(
    (a, b) =>
      commits.committedAts[a]! - commits.committedAts[b]! || (commits.oids[a]! < commits.oids[b]! ? -1 : 1),
  );
}

function indexByMergeCommit(changes: ChangeTable): ReadonlyMap<string, number> {
  const merged = new Map<string, number>();
  for (const [i, oid] of changes.mergeCommits.entries()) if (oid !== null) merged.set(oid, i);
  return merged;
}

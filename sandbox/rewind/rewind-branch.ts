import type { World, WorldCommit } from '../world.ts';
import type { Moment } from './moment.ts';

export interface BranchAt {
  /** Null: the world tells no head, or there was none yet. */
  readonly head: string | null;
  readonly commits: readonly WorldCommit[];
}

/**
 * The default branch: its head is the newest commit on the first-parent line that was committed by then, and its
 * commits are those that this head reaches. So a branch whose commits are old comes all at once, when it is merged.
 * Commits without known ways to the head come by their own date.
 */
export function rewindBranch(moment: Moment, world: World): BranchAt {
  const { oid } = world.repository.defaultBranchRef.target;
  const byOid = new Map(world.commits.map((commit) => [commit.oid, commit]));
  const newest = (oid === null ? undefined : byOid.get(oid)) ?? world.commits.at(-1);
  if (!newest || moment.saw(newest.committedDate)) return { head: oid, commits: world.commits };
  const head = newestSeen(moment, byOid, newest);
  const now = reach(byOid, newest);
  const then = head ? reach(byOid, head) : new Set<WorldCommit>();
  const commits = world.commits.filter(
    (commit) => then.has(commit) || (!now.has(commit) && moment.saw(commit.committedDate)),
  );
  return { head: head?.oid ?? commits.at(-1)?.oid ?? null, commits };
}

function newestSeen(
  moment: Moment,
  byOid: ReadonlyMap<string, WorldCommit>,
  newest: WorldCommit,
): WorldCommit | null {
  const passed = new Set<WorldCommit>();
  let at: WorldCommit | undefined = newest;
  while (at && !passed.has(at)) {
    if (moment.saw(at.committedDate)) return at;
    passed.add(at);
    at = byOid.get(at.parents?.[0] ?? '');
  }
  return null;
}

function reach(byOid: ReadonlyMap<string, WorldCommit>, from: WorldCommit): ReadonlySet<WorldCommit> {
  const reached = new Set([from]);
  for (const { parents } of reached) {
    for (const oid of parents ?? []) {
      const parent = byOid.get(oid);
      if (parent) reached.add(parent);
    }
  }
  return reached;
}

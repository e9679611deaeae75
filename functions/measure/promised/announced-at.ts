import type { MilestoneRow, ReleaseRow } from '../../model/snapshot.ts';
import { announcedRemovals } from '../announced-removals.ts';
import { type Promises, versionOfTag } from '../promises.ts';

/** What of a repository tells what was promised of an item, and whether it is broken. */
export interface Announced {
  readonly milestones: readonly MilestoneRow[];
  /** By the number of the item. */
  readonly inNotes: ReadonlyMap<number, Promises>;
  /** When each version, plain, was first out, in milliseconds. */
  readonly released: ReadonlyMap<string, number>;
}

interface Plans {
  readonly milestones: readonly MilestoneRow[];
  readonly releases: readonly ReleaseRow[];
}

/** What notes of releases announced up to `t`, and which versions were out then. */
export function announcedAt({ milestones, releases }: Plans, t: number): Announced {
  return { milestones, inNotes: announcedRemovals(releases, t), released: firstReleased(releases, t) };
}

/** Of final releases. */
function firstReleased(releases: readonly ReleaseRow[], t: number): ReadonlyMap<string, number> {
  const first = new Map<string, number>();
  for (const { tag, publishedAt, prerelease } of releases) {
    const version = versionOfTag(tag);
    if (version === null || publishedAt === null || prerelease) continue;
    const at = Date.parse(publishedAt);
    if (at <= t && at < (first.get(version) ?? Number.POSITIVE_INFINITY)) first.set(version, at);
  }
  return first;
}

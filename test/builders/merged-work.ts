import type { SnapshotBuilder } from './snapshot.ts';

/** What merged changes in tests of work have in common: a title that declares its kind, and a file of code. */
export const MERGED = { daysOld: 41, mergedDaysAgo: 40, mergedBy: 'kim' } as const;

/** Enough merged changes, too old for any window but the year of it, that the repository is one of code. */
export function ofCode(snapshot: SnapshotBuilder, files: readonly string[] = ['src/a.ts']): SnapshotBuilder {
  for (let i = 0; i < 10; i++)
    snapshot.withChange({
      by: 'filler',
      title: `perf: faster ${i}`,
      daysOld: 361,
      mergedDaysAgo: 360,
      files,
    });
  return snapshot;
}

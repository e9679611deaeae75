import type { WorldPullRequest } from '../world.ts';
import type { Moment } from './moment.ts';

type Head = Pick<WorldPullRequest, 'commits' | 'commitsTotal' | 'headRefOid' | 'statusCheckRollup'>;

/** The commits that a change had, and so its head and the head's checks. As now, unless one of them is still to come. */
export function rewindHead(moment: Moment, row: WorldPullRequest): Partial<Head> {
  const commits = row.commits?.filter(({ committedDate }) => moment.saw(committedDate));
  if (!row.commits || !commits || commits.length === row.commits.length) return {};
  const head = commits.at(-1);
  const gone = row.commits.length - commits.length;
  return {
    commits,
    headRefOid: head?.oid ?? null,
    ...(typeof row.commitsTotal === 'number' && { commitsTotal: row.commitsTotal - gone }),
    ...('statusCheckRollup' in row && { statusCheckRollup: head?.statusCheckRollup ?? null }),
  };
}

import { Moment } from './rewind/moment.ts';
import { rewindBranch } from './rewind/rewind-branch.ts';
import { rewindChange } from './rewind/rewind-change.ts';
import { rewindDiscussion } from './rewind/rewind-discussion.ts';
import { rewindGovernance } from './rewind/rewind-governance.ts';
import { rewindIssue } from './rewind/rewind-issue.ts';
import { rewindMilestone } from './rewind/rewind-milestone.ts';
import type { World } from './world.ts';

/**
 * The world as it was at an instant, as far as it is dated; what no date or event tells of is as it is now. `updatedAt`
 * of items is the last dated thing that happened to them, at the world's end too: an item that nothing happened to
 * between two instants is equal in both.
 * @param at an ISO time, not before the world's first activity and not after its `asOf` to mean anything.
 * @throws an error when `at` is no date.
 */
export function worldAt(world: World, at: string): World {
  const moment = new Moment(at);
  const { repository } = world;
  const { head, commits } = rewindBranch(moment, world);
  const governanceFiles = rewindGovernance(world, commits);
  return {
    ...world,
    repository: {
      ...repository,
      asOf: at,
      defaultBranchRef: { ...repository.defaultBranchRef, target: { oid: head } },
      ...(moment.awaits(repository.pushedAt) && {
        pushedAt: moment.latest(
          repository.firstActivity,
          commits.map(({ committedDate }) => committedDate),
        ),
      }),
    },
    issues: begun(moment, world.issues).map((row) => rewindIssue(moment, world, row)),
    pullRequests: begun(moment, world.pullRequests).map((row) => rewindChange(moment, world, row)),
    ...(world.discussions && {
      discussions: begun(moment, world.discussions).map((row) => rewindDiscussion(moment, row)),
    }),
    milestones: begun(moment, world.milestones).map((row) => rewindMilestone(moment, row)),
    releases: world.releases.filter(({ publishedAt, createdAt }) => moment.saw(publishedAt ?? createdAt)),
    commits,
    ...(governanceFiles && { governanceFiles }),
  };
}

function begun<Row extends { readonly createdAt: string }>(
  moment: Moment,
  rows: readonly Row[],
): readonly Row[] {
  return rows.filter(({ createdAt }) => moment.saw(createdAt));
}

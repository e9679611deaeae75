import type { World, WorldPullRequest } from '../world.ts';
import { lastActivity } from './last-activity.ts';
import type { Moment } from './moment.ts';
import { rewindDecision } from './rewind-decision.ts';
import { rewindFlag } from './rewind-flag.ts';
import { rewindHead } from './rewind-head.ts';
import { rewindItem } from './rewind-item.ts';
import { rewindReviewRequests } from './rewind-review-requests.ts';
import { rewindReviews } from './rewind-reviews.ts';
import { standingAt } from './standing-at.ts';

const DRAFT = { on: 'ConvertToDraftEvent', off: 'ReadyForReviewEvent' } as const;

/** No source dates the files of a change: they stay. */
export function rewindChange(moment: Moment, world: World, row: WorldPullRequest): WorldPullRequest {
  const reviews = row.reviews && rewindReviews(moment, row.reviews, row.timelineItems);
  const change = {
    ...rewindItem(moment, world, row),
    ...closingAt(moment, row),
    ...rewindHead(moment, row),
    isDraft: rewindFlag(moment, row.timelineItems, row.isDraft, DRAFT),
    reviews,
    ...('reviewRequests' in row && { reviewRequests: rewindReviewRequests(moment, row) }),
    ...('reviewDecision' in row && { reviewDecision: rewindDecision(row, reviews) }),
  };
  return { ...change, updatedAt: lastActivity(moment, change, world.milestones) };
}

function closingAt(moment: Moment, row: WorldPullRequest): Partial<WorldPullRequest> {
  if (moment.saw(row.mergedAt)) return {};
  const then = standingAt(moment, row);
  const unmerged = { mergedAt: null, mergedBy: null, mergeCommit: null };
  if (then.standing === 'as now')
    return row.state === 'MERGED' && moment.awaits(row.mergedAt) ? unmerged : {};
  if (then.standing === 'open') return { ...unmerged, state: 'OPEN', closedAt: null };
  return { ...unmerged, state: 'CLOSED', closedAt: then.closing.createdAt };
}

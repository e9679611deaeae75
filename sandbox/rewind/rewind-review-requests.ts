import type { WorldEvent, WorldPullRequest, WorldReview } from '../world.ts';
import type { Moment } from './moment.ts';

const TURNS = ['ReviewRequestedEvent', 'ReviewRequestRemovedEvent'];

/**
 * Who was asked to review and had not yet. As now, unless somebody was asked or reviewed later; then it is told anew
 * from the events, and a review answers the request for it.
 */
export function rewindReviewRequests(
  moment: Moment,
  { reviewRequests, reviews, timelineItems }: WorldPullRequest,
): readonly unknown[] | null | undefined {
  if (!reviewRequests || !timelineItems) return reviewRequests;
  const turns: readonly (WorldEvent | WorldReview)[] = [
    ...timelineItems.filter(({ __typename }) => TURNS.includes(__typename)),
    ...(reviews ?? []),
  ].sort((a, b) => Date.parse(timeOf(a)) - Date.parse(timeOf(b)));
  if (!turns.some((turn) => moment.awaits(timeOf(turn)))) return reviewRequests;
  const asked = new Map<string, unknown>();
  for (const turn of turns) {
    if (!moment.saw(timeOf(turn))) break;
    if (!('requestedReviewer' in turn)) asked.delete(keyOf((turn as WorldReview).author));
    else if (turn.__typename === 'ReviewRequestedEvent')
      asked.set(keyOf(turn.requestedReviewer), turn.requestedReviewer);
    else asked.delete(keyOf(turn.requestedReviewer));
  }
  return [...asked.values()];
}

function timeOf(turn: WorldEvent | WorldReview): string {
  return typeof turn.submittedAt === 'string' ? turn.submittedAt : turn.createdAt;
}

/** Persons by login, teams by slug. */
function keyOf(reviewer: unknown): string {
  if (typeof reviewer !== 'object' || reviewer === null) return '';
  return String(
    Reflect.get(reviewer, 'login') ?? Reflect.get(reviewer, 'slug') ?? Reflect.get(reviewer, 'name'),
  );
}

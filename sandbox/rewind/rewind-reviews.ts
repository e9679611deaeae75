import type { WorldEvent, WorldReview } from '../world.ts';
import { laterEvents } from './later-events.ts';
import type { Moment } from './moment.ts';
import { rewindComments } from './rewind-comments.ts';

/** Reviews that were submitted by then, with their comments. A dismissal that is still to come is undone. */
export function rewindReviews(
  moment: Moment,
  reviews: readonly WorldReview[],
  events: readonly WorldEvent[] | null,
): readonly WorldReview[] {
  const states = new Map<unknown, unknown>();
  for (const { review, previousReviewState } of laterEvents(moment, events, ['ReviewDismissedEvent'])) {
    const id = typeof review === 'object' && review !== null ? Reflect.get(review, 'id') : review;
    if (!states.has(id)) states.set(id, previousReviewState);
  }
  return reviews
    .filter(({ submittedAt, createdAt }) => moment.saw(submittedAt ?? createdAt))
    .map((review) => {
      const before = states.get(review.id);
      return {
        ...review,
        state: typeof before === 'string' ? before : review.state,
        ...(moment.awaits(review.updatedAt) && { updatedAt: review.submittedAt ?? review.createdAt }),
        comments: rewindComments(moment, review.comments),
      };
    });
}

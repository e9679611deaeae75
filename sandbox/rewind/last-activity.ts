import type { World, WorldComment, WorldCommit, WorldEvent, WorldReview } from '../world.ts';
import type { Moment } from './moment.ts';

interface Active {
  readonly createdAt: string;
  readonly closedAt?: string | null;
  readonly mergedAt?: string | null;
  readonly answerChosenAt?: string | null;
  readonly milestone?: { readonly number: number } | null;
  readonly comments: readonly (WorldComment & { readonly replies?: readonly WorldComment[] })[] | null;
  readonly timelineItems?: readonly WorldEvent[] | null;
  readonly reviews?: readonly WorldReview[] | null;
  readonly commits?: readonly WorldCommit[] | null;
}

/**
 * When something of an item last moved. Worked out from what is dated, since a source keeps the last `updatedAt`
 * alone: so what did not move between two moments has the same in both.
 */
export function lastActivity(moment: Moment, item: Active, milestones: World['milestones'] = []): string {
  const begun = moment.latest(item.createdAt, timesOf(item));
  // Not every source tells when an item was given its milestone: not before there was one.
  const milestone = milestones.find(({ number }) => number === item.milestone?.number);
  return moment.latest(begun, [milestone?.createdAt]);
}

function* timesOf(item: Active): Generator<string | null | undefined> {
  yield item.closedAt;
  yield item.mergedAt;
  yield item.answerChosenAt;
  for (const comment of item.comments ?? []) {
    yield* written(comment);
    for (const reply of comment.replies ?? []) yield* written(reply);
  }
  for (const { createdAt } of item.timelineItems ?? []) yield createdAt;
  for (const review of item.reviews ?? []) {
    yield* written(review);
    yield review.submittedAt;
    for (const comment of review.comments) yield* written(comment);
  }
  for (const { committedDate } of item.commits ?? []) yield committedDate;
}

function* written(row: { readonly createdAt: string; readonly updatedAt?: string | null }) {
  yield row.createdAt;
  yield row.updatedAt;
}

import type { CommentRow, EventKind, EventRow, ReviewRow, ReviewState } from '../../../model/snapshot.ts';
import type { WireTimelineItem } from '../wire.ts';
import { mapActor, mapAssociation } from './map-actor.ts';

export interface Timeline {
  readonly comments: readonly CommentRow[];
  readonly reviews: readonly ReviewRow[];
  readonly events: readonly EventRow[];
}

const KINDS: Readonly<Record<string, EventKind>> = {
  LabeledEvent: 'labeled',
  UnlabeledEvent: 'unlabeled',
  MilestonedEvent: 'milestoned',
  DemilestonedEvent: 'demilestoned',
  AssignedEvent: 'assigned',
  UnassignedEvent: 'unassigned',
  RenamedTitleEvent: 'renamed',
  ClosedEvent: 'closed',
  ReopenedEvent: 'reopened',
  MergedEvent: 'merged',
  ReadyForReviewEvent: 'ready-for-review',
  ConvertToDraftEvent: 'convert-to-draft',
  ReviewRequestedEvent: 'review-requested',
  ReviewRequestRemovedEvent: 'review-request-removed',
  HeadRefForcePushedEvent: 'force-pushed',
  ReviewDismissedEvent: 'review-dismissed',
  TransferredEvent: 'transferred',
  ConvertedToDiscussionEvent: 'converted-to-discussion',
};

const STATES: Readonly<Record<string, ReviewState>> = {
  APPROVED: 'approved',
  CHANGES_REQUESTED: 'changes-requested',
  COMMENTED: 'commented',
  DISMISSED: 'dismissed',
};

/** Takes one connection apart. A pending review is a draft that only its author sees: it is left out. */
export function mapTimeline(items: readonly WireTimelineItem[]): Timeline {
  const comments: CommentRow[] = [];
  const reviews: ReviewRow[] = [];
  const events: EventRow[] = [];
  for (const item of items) {
    const kind = KINDS[item.__typename];
    const state = STATES[item.state ?? ''];
    if (kind !== undefined) events.push(mapEvent(item, kind));
    else if (item.__typename === 'IssueComment') comments.push(mapComment(item));
    else if (item.__typename === 'PullRequestReview' && state !== undefined)
      reviews.push(mapReview(item, state));
  }
  return { comments, reviews, events };
}

function mapComment(item: WireTimelineItem): CommentRow {
  return {
    id: item.id,
    author: mapActor(item.author),
    association: mapAssociation(item.authorAssociation),
    createdAt: item.createdAt,
  };
}

function mapReview(item: WireTimelineItem, state: ReviewState): ReviewRow {
  return {
    id: item.id,
    author: mapActor(item.author),
    association: mapAssociation(item.authorAssociation),
    state,
    submittedAt: item.submittedAt ?? item.createdAt,
  };
}

function mapEvent(item: WireTimelineItem, kind: EventKind): EventRow {
  const event = {
    id: item.id,
    kind,
    actor: mapActor(item.actor),
    at: item.createdAt,
    subject: subjectOf(item),
  };
  if (kind === 'renamed') return { ...event, to: item.currentTitle ?? null };
  if (kind === 'review-dismissed') return { ...event, to: item.review?.id ?? null };
  return event;
}

function subjectOf(item: WireTimelineItem): string | null {
  return (
    item.label?.name ??
    item.milestoneTitle ??
    item.assignee?.login ??
    item.requestedReviewer?.login ??
    item.previousTitle ??
    item.review?.author?.login ??
    null
  );
}

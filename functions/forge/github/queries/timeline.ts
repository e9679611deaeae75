import { WHO } from './actors.ts';
import { PAGE_INFO } from './page-info.ts';

const SHARED_EVENTS = {
  LABELED_EVENT: '... on LabeledEvent { id createdAt actor { ...Who } label { name } }',
  UNLABELED_EVENT: '... on UnlabeledEvent { id createdAt actor { ...Who } label { name } }',
  MILESTONED_EVENT: '... on MilestonedEvent { id createdAt actor { ...Who } milestoneTitle }',
  DEMILESTONED_EVENT: '... on DemilestonedEvent { id createdAt actor { ...Who } milestoneTitle }',
  ASSIGNED_EVENT: '... on AssignedEvent { id createdAt actor { ...Who } assignee { ...Assigned } }',
  UNASSIGNED_EVENT: '... on UnassignedEvent { id createdAt actor { ...Who } assignee { ...Assigned } }',
  RENAMED_TITLE_EVENT:
    '... on RenamedTitleEvent { id createdAt actor { ...Who } previousTitle currentTitle }',
  CLOSED_EVENT: '... on ClosedEvent { id createdAt actor { ...Who } }',
  REOPENED_EVENT: '... on ReopenedEvent { id createdAt actor { ...Who } }',
} as const;

const ISSUE_EVENTS = {
  ...SHARED_EVENTS,
  TRANSFERRED_EVENT: '... on TransferredEvent { id createdAt actor { ...Who } }',
  CONVERTED_TO_DISCUSSION_EVENT: '... on ConvertedToDiscussionEvent { id createdAt actor { ...Who } }',
} as const;

const CHANGE_EVENTS = {
  ...SHARED_EVENTS,
  MERGED_EVENT: '... on MergedEvent { id createdAt actor { ...Who } }',
  READY_FOR_REVIEW_EVENT: '... on ReadyForReviewEvent { id createdAt actor { ...Who } }',
  CONVERT_TO_DRAFT_EVENT: '... on ConvertToDraftEvent { id createdAt actor { ...Who } }',
  REVIEW_REQUESTED_EVENT:
    '... on ReviewRequestedEvent { id createdAt actor { ...Who } requestedReviewer { ...Requested } }',
  REVIEW_REQUEST_REMOVED_EVENT:
    '... on ReviewRequestRemovedEvent { id createdAt actor { ...Who } requestedReviewer { ...Requested } }',
  HEAD_REF_FORCE_PUSHED_EVENT: '... on HeadRefForcePushedEvent { id createdAt actor { ...Who } }',
  REVIEW_DISMISSED_EVENT:
    '... on ReviewDismissedEvent { id createdAt actor { ...Who } review { id author { ...Who } } }',
} as const;

const COMMENT = '... on IssueComment { id createdAt authorAssociation author { ...Who } }';
const REVIEW =
  '... on PullRequestReview { id state submittedAt createdAt authorAssociation author { ...Who } }';

/** Comments, reviews and events in one connection. `rest`: its arguments, such as `first: 30`. */
export function issueTimeline(rest: string): string {
  return timeline(
    rest,
    ['ISSUE_COMMENT', ...Object.keys(ISSUE_EVENTS)],
    [COMMENT, ...Object.values(ISSUE_EVENTS)],
  );
}

export function changeTimeline(rest: string): string {
  return timeline(
    rest,
    ['ISSUE_COMMENT', 'PULL_REQUEST_REVIEW', ...Object.keys(CHANGE_EVENTS)],
    [COMMENT, REVIEW, ...Object.values(CHANGE_EVENTS)],
  );
}

/** Fragments that a timeline uses. */
export const ISSUE_TIMELINE_FRAGMENTS = [
  WHO,
  'fragment Assigned on Assignee { __typename ... on User { login } ... on Bot { login } ... on Mannequin { login } ... on Organization { login } }',
] as const;

export const CHANGE_TIMELINE_FRAGMENTS = [
  ...ISSUE_TIMELINE_FRAGMENTS,
  // Nothing of teams: any field of theirs needs the scope read:org, and without it GitHub refuses the whole query.
  'fragment Requested on RequestedReviewer { __typename ... on User { login } ... on Bot { login } ... on Mannequin { login } }',
] as const;

function timeline(rest: string, types: readonly string[], selections: readonly string[]): string {
  return `timelineItems(${rest}, itemTypes: [${types.join(', ')}]) {
    ${PAGE_INFO} nodes { __typename
      ${selections.join('\n      ')} } }`;
}

import { LISTS } from './item-lists.ts';
import type { Sizes } from './sizes.ts';

/**
 * What is read of an item, as a fragment: `IssueBits`, `ChangeBits`, `PlainChangeBits`, `DiscussionBits`, `CommitBits`. The texts use the
 * fragments of `CHANGE_TIMELINE_FRAGMENTS`; those of issues only `ISSUE_TIMELINE_FRAGMENTS`, of discussions only `WHO`.
 */
export function issueBits(sizes: Sizes): string {
  return `fragment IssueBits on Issue {
  id number title state stateReason createdAt closedAt authorAssociation author { ...Who } milestone { number }
  ${LISTS.labels(`first: ${sizes.labels}`)}
  ${LISTS.assignees(`first: ${sizes.assignees}`)}
  ${LISTS.issueTimeline(`first: ${sizes.issueTimeline}`)}
}`;
}

/** Uses `PlainChangeBits`. */
export function changeBits(sizes: Sizes): string {
  return `fragment ChangeBits on PullRequest {
  ...PlainChangeBits
  ${LISTS.threads(`first: ${sizes.threads}`, sizes.threadComments)}
}`;
}

/** A change without its review threads, which cost most and which half of all changes have not. */
export function plainChangeBits(sizes: Sizes): string {
  return `fragment PlainChangeBits on PullRequest {
  id number title state isDraft createdAt closedAt mergedAt authorAssociation additions deletions changedFiles
  baseRefName headRefOid repository { id } statusCheckRollup { state }
  author { ...Who } mergedBy { ...Who } mergeCommit { oid } milestone { number }
  ${LISTS.labels(`first: ${sizes.labels}`)}
  ${LISTS.assignees(`first: ${sizes.assignees}`)}
  ${LISTS.files(`first: ${sizes.files}`)}
  ${LISTS.commits(`first: ${sizes.commits}`)}
  ${LISTS.closes(`first: ${sizes.closes}`)}
  ${LISTS.changeTimeline(`first: ${sizes.changeTimeline}`)}
}`;
}

export function discussionBits(sizes: Sizes): string {
  return `fragment DiscussionBits on Discussion {
  id number title createdAt closedAt authorAssociation author { ...Who }
  category { name isAnswerable } answer { id } answerChosenAt
  ${LISTS.labels(`first: ${sizes.labels}`)}
  ${LISTS.discussionComments(`first: ${sizes.discussionComments}`, sizes.replies)}
}`;
}

/** A commit of the default branch. */
export const COMMIT_BITS = `fragment CommitBits on Commit {
  oid messageHeadline authoredDate committedDate additions deletions changedFilesIfAvailable
  author { email date user { login } } committer { email date user { login } }
  parents { totalCount } statusCheckRollup { state }
}`;

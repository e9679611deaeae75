import { actorFields } from './actor-fields.ts';
import { blobFields } from './blob-fields.ts';
import { changedFileFields } from './changed-file-fields.ts';
import { commitFields } from './commit-fields.ts';
import { connectionFields } from './connection-fields.ts';
import { discussionCategoryFields } from './discussion-category-fields.ts';
import { discussionCommentFields } from './discussion-comment-fields.ts';
import { discussionFields } from './discussion-fields.ts';
import { edgeFields } from './edge-fields.ts';
import { eventFields } from './event-fields.ts';
import { gitActorFields } from './git-actor-fields.ts';
import { issueCommentFields } from './issue-comment-fields.ts';
import { issueFields } from './issue-fields.ts';
import { labelFields } from './label-fields.ts';
import { milestoneFields } from './milestone-fields.ts';
import { organizationFields } from './organization-fields.ts';
import { pageInfoFields } from './page-info-fields.ts';
import { pullRequestCommitFields } from './pull-request-commit-fields.ts';
import { pullRequestFields } from './pull-request-fields.ts';
import { queryFields } from './query-fields.ts';
import { rateLimitFields } from './rate-limit-fields.ts';
import { refFields } from './ref-fields.ts';
import { releaseFields } from './release-fields.ts';
import { repositoryFields } from './repository-fields.ts';
import type { FieldsOf, Resolver } from './resolver.ts';
import { reviewCommentFields } from './review-comment-fields.ts';
import { reviewFields } from './review-fields.ts';
import { reviewRequestFields } from './review-request-fields.ts';
import { statusCheckRollupFields } from './status-check-rollup-fields.ts';
import { statusContextsFields } from './status-contexts-fields.ts';
import { teamFields } from './team-fields.ts';
import { threadFields } from './thread-fields.ts';
import { timelineFields } from './timeline-fields.ts';
import { treeEntryFields } from './tree-entry-fields.ts';
import { treeFields } from './tree-fields.ts';

const types: Readonly<Record<string, FieldsOf<never>>> = {
  Query: queryFields,
  RateLimit: rateLimitFields,
  Repository: repositoryFields,
  License: { spdxId: ({ spdxId }: { spdxId: string | null }) => spdxId },
  ContributingGuidelines: { url: ({ url }: { url: string }) => url },
  RepositoryCodeowners: { errors: () => [] },
  Issue: issueFields,
  PullRequest: pullRequestFields,
  PullRequestCommit: pullRequestCommitFields,
  PullRequestChangedFile: changedFileFields,
  PullRequestReview: reviewFields,
  PullRequestReviewComment: reviewCommentFields,
  PullRequestReviewThread: threadFields,
  ReviewRequest: reviewRequestFields,
  IssueComment: issueCommentFields,
  Discussion: discussionFields,
  DiscussionComment: discussionCommentFields,
  DiscussionCategory: discussionCategoryFields,
  Commit: commitFields,
  GitActor: gitActorFields,
  StatusCheckRollup: statusCheckRollupFields,
  StatusCheckRollupContextConnection: statusContextsFields,
  IssueTimelineItemsConnection: timelineFields,
  PullRequestTimelineItemsConnection: timelineFields,
  Ref: refFields,
  Tree: treeFields,
  TreeEntry: treeEntryFields,
  Blob: blobFields,
  Label: labelFields,
  Milestone: milestoneFields,
  Release: releaseFields,
  User: actorFields,
  Bot: actorFields,
  Mannequin: actorFields,
  Organization: organizationFields,
  EnterpriseUserAccount: actorFields,
  Team: teamFields,
  PageInfo: pageInfoFields,
};

const events = new Map<string, FieldsOf<never>>();

/** Who answers a field; null where nobody wrote it. */
export function findResolver(type: string, field: string): Resolver<never> | null {
  return types[type]?.[field] ?? fieldsByEnding(type)[field] ?? null;
}

function fieldsByEnding(type: string): FieldsOf<never> {
  if (type.endsWith('Connection')) return connectionFields;
  if (type.endsWith('Edge')) return edgeFields;
  if (!type.endsWith('Event')) return {};
  let fields = events.get(type);
  if (!fields) {
    fields = eventFields(type);
    events.set(type, fields);
  }
  return fields;
}

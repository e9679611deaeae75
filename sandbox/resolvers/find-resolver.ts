import { actorFields, teamFields } from './actor-fields.ts';
import { commitFields, gitActorFields, statusCheckRollupFields } from './commit-fields.ts';
import { connectionFields, edgeFields, pageInfoFields } from './connection-fields.ts';
import {
  issueCommentFields,
  reviewCommentFields,
  reviewFields,
  threadFields,
} from './conversation-fields.ts';
import { eventFields } from './event-fields.ts';
import { blobFields, treeEntryFields, treeFields } from './git-object-fields.ts';
import { issueFields } from './issue-fields.ts';
import { labelFields, milestoneFields, refFields, releaseFields } from './planning-fields.ts';
import {
  changedFileFields,
  pullRequestCommitFields,
  pullRequestFields,
  reviewRequestFields,
} from './pull-request-fields.ts';
import { queryFields, rateLimitFields } from './query-fields.ts';
import { repositoryFields } from './repository-fields.ts';
import type { FieldsOf, Resolver } from './resolver.ts';
import { statusContextsFields } from './status-contexts-fields.ts';
import { timelineFields } from './timeline-fields.ts';

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
  Organization: actorFields,
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

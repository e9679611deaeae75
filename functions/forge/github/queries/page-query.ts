import { CI_PATHS } from '../ci-paths.ts';
import { LISTS } from './item-lists.ts';
import { NESTED, ROOT_ROWS } from './sizes.ts';
import { CHANGE_TIMELINE_FRAGMENTS } from './timeline.ts';

/** Names of the chains that run side by side; each is a variable pair `with<Root>`, `<root>After`. */
export const ROOTS = [
  'labels',
  'milestones',
  'issues',
  'changes',
  'commits',
  ...CI_PATHS.map((_, index): `ci${number}` => `ci${index}`),
] as const;
export type RootName = (typeof ROOTS)[number];

/**
 * One page of a first harvest: all chains side by side in one request, by creation (a scan by time of change loses what
 * is touched while it runs); a chain that has ended is left out by `@include`. History hangs on the default
 * branch at first, and then on the commit that was its head.
 */
export const PAGE_QUERY = `query HarvestPage($owner: String!, $name: String!, $first: Boolean!, $later: Boolean!, $head: GitObjectID,
  $items: Int!, $historyRows: Int!, ${ROOTS.map((root) => `$${withRoot(root)}: Boolean!, $${afterRoot(root)}: String`).join(', ')}) {
  repository(owner: $owner, name: $name, followRenames: true) {
    id nameWithOwner
    ...RepositoryBits @include(if: $first)
    defaultBranchRef @include(if: $first) { name target { oid ...Histories } }
    object(oid: $head) @include(if: $later) { oid ...Histories }
    labels(first: ${ROOT_ROWS.labels}, after: $labelsAfter) @include(if: $withLabels) { totalCount pageInfo { hasNextPage endCursor } nodes { id name description } }
    milestones(first: ${ROOT_ROWS.milestones}, after: $milestonesAfter) @include(if: $withMilestones) { totalCount pageInfo { hasNextPage endCursor } nodes { id number title state createdAt dueOn closedAt } }
    issues(first: $items, after: $issuesAfter, orderBy: { field: CREATED_AT, direction: ASC }) @include(if: $withIssues) { totalCount pageInfo { hasNextPage endCursor } nodes { ...IssueBits } }
    pullRequests(first: $items, after: $changesAfter, orderBy: { field: CREATED_AT, direction: ASC }) @include(if: $withChanges) { totalCount pageInfo { hasNextPage endCursor } nodes { ...ChangeBits } }
  }
  rateLimit { cost remaining resetAt }
}
fragment RepositoryBits on Repository { url createdAt isArchived isEmpty isFork hasIssuesEnabled hasDiscussionsEnabled stargazerCount owner { login } name }
fragment IssueBits on Issue {
  id number title state stateReason createdAt closedAt authorAssociation author { ...Who } milestone { number }
  ${LISTS.labels(`first: ${NESTED.labels}`)}
  ${LISTS.assignees(`first: ${NESTED.assignees}`)}
  ${LISTS.issueTimeline(`first: ${NESTED.issueTimeline}`)}
}
fragment ChangeBits on PullRequest {
  id number title state isDraft createdAt closedAt mergedAt authorAssociation additions deletions baseRefName headRefOid
  author { ...Who } mergedBy { ...Who } mergeCommit { oid } milestone { number }
  ${LISTS.labels(`first: ${NESTED.labels}`)}
  ${LISTS.assignees(`first: ${NESTED.assignees}`)}
  ${LISTS.files(`first: ${NESTED.files}`)}
  ${LISTS.commits(`first: ${NESTED.commits}`)}
  ${LISTS.changeTimeline(`first: ${NESTED.changeTimeline}`)}
  ${LISTS.threads(`first: ${NESTED.threads}`, NESTED.threadComments)}
}
fragment Histories on Commit {
  commits: history(first: $historyRows, after: $commitsAfter) @include(if: $withCommits) { totalCount pageInfo { hasNextPage endCursor } nodes { ...CommitBits } }
  ${CI_PATHS.map((path, index) => ciHistory(path, `ci${index}`)).join('\n  ')}
}
fragment CommitBits on Commit {
  oid messageHeadline authoredDate committedDate additions deletions changedFilesIfAvailable
  author { email date user { login } } committer { email date user { login } }
  parents(first: 1) { totalCount } statusCheckRollup { state }
}
${CHANGE_TIMELINE_FRAGMENTS.join('\n')}`;

export function withRoot(root: RootName): string {
  return `with${root.charAt(0).toUpperCase()}${root.slice(1)}`;
}

export function afterRoot(root: RootName): string {
  return `${root}After`;
}

function ciHistory(path: string, root: RootName): string {
  return `${root}: history(first: ${ROOT_ROWS.ciHistory}, path: ${JSON.stringify(path)}, after: $${afterRoot(root)}) @include(if: $${withRoot(root)}) { pageInfo { hasNextPage endCursor } nodes { oid } }`;
}

import { CONTINUED } from './sizes.ts';
import { changeTimeline, issueTimeline } from './timeline.ts';

/** No `totalCount`: counting costs the server time, and `hasNextPage` is what is to be trusted. */
const PAGE = 'pageInfo { hasNextPage endCursor }';

/** Every nested connection of an item, with its arguments (`first: 20`, `first: 100, after: $a3`). */
export const LISTS = {
  labels: (rest: string) => `labels(${rest}) { ${PAGE} nodes { name } }`,
  assignees: (rest: string) => `assignees(${rest}) { ${PAGE} nodes { login } }`,
  files: (rest: string) => `files(${rest}) { ${PAGE} nodes { path additions deletions changeType } }`,
  commits: (rest: string) =>
    `commits(${rest}) { ${PAGE} nodes { commit { oid committedDate author { user { login } } committer { user { login } } } } }`,
  issueTimeline,
  changeTimeline,
  threads: (rest: string, comments: number) =>
    `reviewThreads(${rest}) { ${PAGE} nodes { id path isResolved ${threadComments(`first: ${comments}`)} } }`,
  threadComments,
} as const;

/** What a continuation asks of a node; the key says which list of which type it goes on with. */
export const CONTINUATIONS = {
  'issues.labels': (after: string) => onIssue(LISTS.labels(`first: ${CONTINUED.labels}, ${after}`)),
  'issues.assignees': (after: string) => onIssue(LISTS.assignees(`first: ${CONTINUED.assignees}, ${after}`)),
  'issues.timelineItems': (after: string) =>
    onIssue(LISTS.issueTimeline(`first: ${CONTINUED.timelineItems}, ${after}`)),
  'changes.labels': (after: string) => onChange(LISTS.labels(`first: ${CONTINUED.labels}, ${after}`)),
  'changes.assignees': (after: string) =>
    onChange(LISTS.assignees(`first: ${CONTINUED.assignees}, ${after}`)),
  'changes.files': (after: string) => onChange(LISTS.files(`first: ${CONTINUED.files}, ${after}`)),
  'changes.commits': (after: string) => onChange(LISTS.commits(`first: ${CONTINUED.commits}, ${after}`)),
  'changes.timelineItems': (after: string) =>
    onChange(LISTS.changeTimeline(`first: ${CONTINUED.timelineItems}, ${after}`)),
  'changes.reviewThreads': (after: string) =>
    onChange(LISTS.threads(`first: ${CONTINUED.reviewThreads}, ${after}`, CONTINUED.threadComments)),
  'changes.comments': (after: string) =>
    `... on PullRequestReviewThread { id path isResolved ${threadComments(`first: ${CONTINUED.comments}, ${after}`)} }`,
} as const;

export type ContinuationKind = keyof typeof CONTINUATIONS;

function threadComments(rest: string): string {
  return `comments(${rest}) { ${PAGE} nodes { id createdAt author { ...Who } pullRequestReview { id state } } }`;
}

function onIssue(selection: string): string {
  return `... on Issue { id ${selection} }`;
}

function onChange(selection: string): string {
  return `... on PullRequest { id ${selection} }`;
}

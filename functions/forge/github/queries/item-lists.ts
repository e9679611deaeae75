import { PAGE_INFO } from './page-info.ts';
import { CONTINUED } from './sizes.ts';
import { changeTimeline, issueTimeline } from './timeline.ts';

/** Every nested connection of an item, with its arguments (`first: 20`, `first: 100, after: $a3`). */
export const LISTS = {
  labels: (rest: string) => `labels(${rest}) { ${PAGE_INFO} nodes { name } }`,
  assignees: (rest: string) => `assignees(${rest}) { ${PAGE_INFO} nodes { login } }`,
  files: (rest: string) => `files(${rest}) { ${PAGE_INFO} nodes { path additions deletions changeType } }`,
  commits: (rest: string) =>
    `commits(${rest}) { ${PAGE_INFO} nodes { commit { oid committedDate author { user { login } } committer { user { login } } } } }`,
  /** Issues of other repositories too: the repository tells them apart. */
  closes: (rest: string) =>
    `closingIssuesReferences(${rest}) { ${PAGE_INFO} nodes { number repository { id } } }`,
  issueTimeline,
  changeTimeline,
  threads: (rest: string, comments: number) =>
    `reviewThreads(${rest}) { ${PAGE_INFO} nodes { id path isResolved ${threadComments(`first: ${comments}`)} } }`,
  threadComments,
  discussionComments: (rest: string, ofEach: number) =>
    `comments(${rest}) { ${PAGE_INFO} nodes { ${COMMENT} ${replies(`first: ${ofEach}`)} } }`,
  replies,
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
  'changes.closingIssuesReferences': (after: string) =>
    onChange(`repository { id } ${LISTS.closes(`first: ${CONTINUED.closes}, ${after}`)}`),
  'changes.timelineItems': (after: string) =>
    onChange(LISTS.changeTimeline(`first: ${CONTINUED.timelineItems}, ${after}`)),
  'changes.reviewThreads': (after: string) =>
    onChange(LISTS.threads(`first: ${CONTINUED.reviewThreads}, ${after}`, CONTINUED.threadComments)),
  'changes.comments': (after: string) =>
    `... on PullRequestReviewThread { id path isResolved ${threadComments(`first: ${CONTINUED.comments}, ${after}`)} }`,
  'discussions.labels': (after: string) => onDiscussion(LISTS.labels(`first: ${CONTINUED.labels}, ${after}`)),
  'discussions.comments': (after: string) =>
    onDiscussion(
      LISTS.discussionComments(`first: ${CONTINUED.discussionComments}, ${after}`, CONTINUED.replies),
    ),
  'discussions.replies': (after: string) =>
    `... on DiscussionComment { id ${replies(`first: ${CONTINUED.comments}, ${after}`)} }`,
} as const;

export type ContinuationKind = keyof typeof CONTINUATIONS;

const COMMENT = 'id createdAt authorAssociation author { ...Who }';

function threadComments(rest: string): string {
  return `comments(${rest}) { ${PAGE_INFO} nodes { id createdAt author { ...Who } pullRequestReview { id state } } }`;
}

function replies(rest: string): string {
  return `replies(${rest}) { ${PAGE_INFO} nodes { ${COMMENT} } }`;
}

function onIssue(selection: string): string {
  return `... on Issue { id ${selection} }`;
}

function onChange(selection: string): string {
  return `... on PullRequest { id ${selection} }`;
}

function onDiscussion(selection: string): string {
  return `... on Discussion { id ${selection} }`;
}

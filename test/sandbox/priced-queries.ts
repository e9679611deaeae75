/** Queries whose price is known: shaped as a harvest asks, with the pages that cost and little else. */

const PULL = `fragment Pull on PullRequest {
  id labels(first: 20) { nodes { name } } assignees(first: 10) { nodes { login } }
  files(first: $files) { nodes { path } } commits(first: $commits) { nodes { commit { oid } } }
  head: commits(last: 1) { nodes { commit { statusCheckRollup { state } } } }
  timelineItems(first: $pullItems) { nodes { __typename } }
}
fragment Threads on PullRequest {
  reviewThreads(first: $threads) { nodes { id comments(first: $threadComments) { nodes { id } } } }
}`;

const ISSUE = `fragment Issue on Issue {
  id labels(first: 20) { nodes { name } } assignees(first: 10) { nodes { login } }
  timelineItems(first: $issueItems) { nodes { __typename } }
}`;

const DISCUSSION = `fragment Discussion on Discussion {
  id comments(first: $discussionComments) { nodes { id replies(first: $replies) { nodes { id } } } }
}`;

const SIZES = `$files: Int!, $commits: Int!, $pullItems: Int!, $issueItems: Int!, $threads: Int!,
  $threadComments: Int!, $discussionComments: Int!, $replies: Int!`;

const sizes = {
  files: 50,
  commits: 25,
  pullItems: 50,
  issueItems: 50,
  threads: 10,
  threadComments: 5,
  discussionComments: 20,
  replies: 10,
};

export const FULL_PAGE = `query FullPage($withPulls: Boolean!, ${SIZES}) {
  repository(owner: "harbour", name: "quay") {
    pullRequests(first: 25) @include(if: $withPulls) { nodes { ...Pull ...Threads } }
    issues(first: 25) { nodes { ...Issue } }
    object(expression: "HEAD") { ... on Commit { history(first: 100) { nodes { oid parents(first: 2) { nodes { oid } } } } } }
    discussions(first: 5) { nodes { ...Discussion } }
  }
  rateLimit { cost nodeCount }
}
${PULL}
${ISSUE}
${DISCUSSION}`;

export const FULL_PAGE_SIZES = { ...sizes, withPulls: true };

export const HYDRATE = `query Hydrate($plain: [ID!]!, $threaded: [ID!]!, $issueIds: [ID!]!, $discussionIds: [ID!]!, ${SIZES}) {
  plain: nodes(ids: $plain) { ...Pull }
  threaded: nodes(ids: $threaded) { ...Pull ...Threads }
  issues: nodes(ids: $issueIds) { ...Issue }
  discussions: nodes(ids: $discussionIds) { ...Discussion }
}
${PULL}
${ISSUE}
${DISCUSSION}`;

export const HYDRATE_SIZES = { ...sizes, plain: [], threaded: [], issueIds: [], discussionIds: [] };

export const INDEX = `{
  r0: repository(owner: "harbour", name: "quay") {
    defaultBranchRef { target { ... on Commit { history(first: 100) { nodes { oid parents(first: 2) { nodes { oid } } } } } } }
    issues(first: 100) { nodes { id } }
    pullRequests(first: 50) { nodes { id commits { totalCount } reviewThreads { totalCount } } }
    openPulls: pullRequests(states: OPEN) { totalCount }
    discussions(first: 50) { nodes { id comments { totalCount } } }
    milestones(first: 50) { nodes { id } }
    releases(first: 50) { nodes { id } }
    labels(first: 100) { nodes { name } }
  }
}`;

export const CHECKS = `query Checks($commitIds: [ID!]!) {
  nodes(ids: $commitIds) { ... on Commit { oid statusCheckRollup { state contexts(first: 1) { totalCount } } } }
}`;

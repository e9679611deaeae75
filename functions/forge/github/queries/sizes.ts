/**
 * How much of each nested connection comes with its item; the rest is read by continuations. The innermost
 * connection costs no points, so only threads (25 changes x threads) are kept tight.
 */
export const NESTED = {
  labels: 20,
  assignees: 10,
  files: 50,
  commits: 20,
  issueTimeline: 30,
  changeTimeline: 40,
  threads: 10,
  threadComments: 10,
} as const;

/** The same for continuations: `first` may be 100; threads carry their comments along. */
export const CONTINUED = {
  labels: 100,
  assignees: 100,
  files: 100,
  commits: 100,
  timelineItems: 100,
  reviewThreads: 25,
  threadComments: 20,
  comments: 100,
} as const;

/** Rows of roots that never grow wide. */
export const ROOT_ROWS = { labels: 100, milestones: 100, ciHistory: 100 } as const;

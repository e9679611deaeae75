/**
 * How much of each nested connection comes with its item; the rest is read by continuations. The innermost
 * connection costs no points, so only threads (25 changes x threads) and comments of discussions are kept tight.
 */
export const NESTED = {
  labels: 20,
  assignees: 10,
  files: 50,
  commits: 20,
  closes: 10,
  issueTimeline: 30,
  changeTimeline: 40,
  threads: 10,
  threadComments: 10,
  discussionComments: 15,
  replies: 10,
} as const;

export type Sizes = { readonly [list in keyof typeof NESTED]: number };

/** For an item that is too much even alone: a little of each list, and continuations for the rest. */
export const SPARE: Sizes = {
  labels: 5,
  assignees: 5,
  files: 5,
  commits: 5,
  closes: 5,
  issueTimeline: 5,
  changeTimeline: 5,
  threads: 5,
  threadComments: 5,
  discussionComments: 5,
  replies: 5,
};

/** The same for continuations: `first` may be 100; threads and comments of discussions carry their lists along. */
export const CONTINUED = {
  labels: 100,
  assignees: 100,
  files: 100,
  commits: 100,
  closes: 100,
  timelineItems: 100,
  reviewThreads: 25,
  threadComments: 20,
  comments: 100,
  discussionComments: 25,
  replies: 20,
} as const;

/** Rows of roots that never grow wide. */
export const ROOT_ROWS = { labels: 100, milestones: 100, releases: 100, pathHistory: 100 } as const;

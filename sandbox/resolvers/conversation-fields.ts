import type { CommentNode, ReviewCommentNode, ReviewNode, ThreadNode } from '../nodes/node.ts';
import { remember } from '../pages/remember.ts';
import { rowsAsTheyCome } from '../pages/sorted-rows.ts';
import { connectionOf } from './connection-of.ts';
import { fillerText } from './filler-text.ts';
import type { FieldsOf, Resolver } from './resolver.ts';

interface Said {
  readonly id: string;
  readonly row: {
    readonly author: unknown;
    readonly authorAssociation?: string | null;
    readonly createdAt: string;
    readonly updatedAt?: string | null;
    readonly bodyLength?: number | null;
  };
}

/** What everything that somebody wrote has. */
const saidFields: FieldsOf<Said> = {
  id: ({ id }) => id,
  author: ({ row }) => row.author,
  authorAssociation: ({ row }) => row.authorAssociation ?? 'NONE',
  createdAt: ({ row }) => row.createdAt,
  updatedAt: ({ row }) => row.updatedAt ?? row.createdAt,
  body: ({ row }) => fillerText(row.bodyLength),
  bodyText: ({ row }) => fillerText(row.bodyLength),
  isMinimized: () => false,
};

export const issueCommentFields: FieldsOf<CommentNode> = {
  ...saidFields,
  issue: ({ item }) => item,
  repository: ({ item }) => item.repository,
  pullRequest: ({ item }) => (item.__typename === 'PullRequest' ? item : null),
};

export const reviewFields: FieldsOf<ReviewNode> = {
  ...saidFields,
  state: ({ row }) => row.state,
  submittedAt: ({ row }) => row.submittedAt,
  pullRequest: ({ item }) => item,
  repository: ({ item }) => item.repository,
  commit: ({ item, row }) => (row.commit?.oid ? item.repository.commits.take(row.commit.oid, null) : null),
  comments: (review, given) => commentsOf(review, given, 'PullRequestReview.comments'),
};

export const reviewCommentFields: FieldsOf<ReviewCommentNode> = {
  ...saidFields,
  path: ({ row }) => row.path ?? '',
  outdated: ({ row }) => row.outdated ?? false,
  pullRequest: ({ review }) => review.item,
  pullRequestReview: ({ review }) => review,
  replyTo: ({ review, row }) => {
    if (!row.replyTo) return null;
    const all = review.item.reviews.flatMap(({ comments }) => comments);
    return all.find((comment) => comment.row.id === row.replyTo) ?? null;
  },
};

/** Worlds do not know whether a thread is resolved. */
export const threadFields: FieldsOf<ThreadNode> = {
  id: ({ id }) => id,
  isResolved: () => false,
  isOutdated: ({ comments }) => comments[0]?.row.outdated ?? false,
  path: ({ comments }) => comments[0]?.row.path ?? '',
  pullRequest: ({ item }) => item,
  repository: ({ item }) => item.repository,
  comments: (thread, given) => commentsOf(thread, given, 'PullRequestReviewThread.comments'),
};

function commentsOf(
  holder: ReviewNode | ThreadNode,
  given: Parameters<Resolver<unknown>>[1],
  where: string,
): unknown {
  const sorted = remember(holder, 'comments', () => rowsAsTheyCome(holder.comments, ({ id }) => id));
  return connectionOf(where, sorted, given);
}

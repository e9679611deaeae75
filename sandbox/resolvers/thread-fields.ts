import type { ThreadNode } from '../nodes/node.ts';
import type { FieldsOf } from './resolver.ts';
import { reviewCommentsOf } from './review-comments-of.ts';

/** Worlds do not know whether a thread is resolved. */
export const threadFields: FieldsOf<ThreadNode> = {
  id: ({ id }) => id,
  isResolved: () => false,
  isOutdated: ({ comments }) => comments[0]?.row.outdated ?? false,
  path: ({ comments }) => comments[0]?.row.path ?? '',
  pullRequest: ({ item }) => item,
  repository: ({ item }) => item.repository,
  comments: (thread, given) => reviewCommentsOf(thread, given, 'PullRequestReviewThread.comments'),
};

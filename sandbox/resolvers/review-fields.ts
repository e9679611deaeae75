import type { ReviewNode } from '../nodes/node.ts';
import type { FieldsOf } from './resolver.ts';
import { reviewCommentsOf } from './review-comments-of.ts';
import { saidFields } from './said-fields.ts';

export const reviewFields: FieldsOf<ReviewNode> = {
  ...saidFields,
  state: ({ row }) => row.state,
  submittedAt: ({ row }) => row.submittedAt,
  pullRequest: ({ item }) => item,
  repository: ({ item }) => item.repository,
  commit: ({ item, row }) => (row.commit?.oid ? item.repository.commits.take(row.commit.oid, null) : null),
  comments: (review, given) => reviewCommentsOf(review, given, 'PullRequestReview.comments'),
};

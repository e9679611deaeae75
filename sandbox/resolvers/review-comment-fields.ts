import type { ReviewCommentNode } from '../nodes/node.ts';
import type { FieldsOf } from './resolver.ts';
import { saidFields } from './said-fields.ts';

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

import type { ReviewCommentNode } from '../nodes/node.ts';
import { remember } from '../pages/remember.ts';
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
    const { item } = review;
    const byRowId = remember(item, 'commentsByRowId', () => {
      const all = item.reviews.flatMap(({ comments }) => comments);
      return new Map(all.map((comment) => [comment.row.id, comment]));
    });
    return byRowId.get(row.replyTo) ?? null;
  },
};

import type { DiscussionCommentNode } from '../nodes/node.ts';
import { remember } from '../pages/remember.ts';
import { sortRows } from '../pages/sorted-rows.ts';
import { connectionOf } from './connection-of.ts';
import type { FieldsOf } from './resolver.ts';
import { saidFields } from './said-fields.ts';

export const discussionCommentFields: FieldsOf<DiscussionCommentNode> = {
  ...saidFields,
  discussion: ({ discussion }) => discussion,
  isAnswer: ({ discussion, row }) => discussion.row.answer !== null && discussion.row.answer === row.id,
  replyTo: ({ replyTo }) => replyTo,
  replies: (comment, given) => {
    const sorted = remember(comment, 'replies', () =>
      sortRows(
        'CREATED_AT',
        comment.replies.map((node) => ({ key: Date.parse(node.row.createdAt), id: node.id, node })),
      ),
    );
    return connectionOf('DiscussionComment.replies', sorted, given);
  },
};

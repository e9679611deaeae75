import type { DiscussionNode } from '../nodes/node.ts';
import { remember } from '../pages/remember.ts';
import { sortRows } from '../pages/sorted-rows.ts';
import { connectionOf } from './connection-of.ts';
import { labelsOf } from './labels-of.ts';
import type { FieldsOf } from './resolver.ts';
import { saidFields } from './said-fields.ts';
import { updatedAtOf } from './updated-at-of.ts';

export const discussionFields: FieldsOf<DiscussionNode> = {
  ...saidFields,
  number: ({ row }) => row.number,
  title: ({ row }) => row.title,
  url: ({ row }) => row.url,
  resourcePath: ({ row }) => new URL(row.url).pathname,
  repository: ({ repository }) => repository,
  updatedAt: ({ row }) => updatedAtOf(row),
  closed: ({ row }) => row.closedAt !== null,
  closedAt: ({ row }) => row.closedAt,
  locked: () => false,
  category: ({ repository, row }) => ({ repository, ...row.category }),
  // Only questions are answered or not.
  isAnswered: ({ row }) => (row.category.isAnswerable ? row.answer !== null : null),
  answerChosenAt: ({ row }) => row.answerChosenAt,
  answer: ({ comments, row }) =>
    comments
      .flatMap((comment) => [comment, ...comment.replies])
      .find((comment) => row.answer !== null && comment.row.id === row.answer) ?? null,
  labels: (discussion, given) => labelsOf(discussion, discussion.row.labels, given),
  comments: (discussion, given) => {
    const sorted = remember(discussion, 'comments', () =>
      sortRows(
        'CREATED_AT',
        discussion.comments.map((node) => ({ key: Date.parse(node.row.createdAt), id: node.id, node })),
      ),
    );
    return connectionOf('Discussion.comments', sorted, given);
  },
};

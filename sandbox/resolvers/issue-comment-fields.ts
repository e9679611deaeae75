import type { CommentNode } from '../nodes/node.ts';
import type { FieldsOf } from './resolver.ts';
import { saidFields } from './said-fields.ts';

export const issueCommentFields: FieldsOf<CommentNode> = {
  ...saidFields,
  issue: ({ item }) => item,
  repository: ({ item }) => item.repository,
  pullRequest: ({ item }) => (item.__typename === 'PullRequest' ? item : null),
};

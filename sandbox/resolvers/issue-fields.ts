import type { IssueNode } from '../nodes/node.ts';
import { itemFields } from './item-fields.ts';
import type { FieldsOf } from './resolver.ts';

export const issueFields: FieldsOf<IssueNode> = {
  ...itemFields,
  // GitHub tells of duplicates only who asks for them.
  stateReason: ({ row }, { enableDuplicate }) =>
    row.stateReason === 'DUPLICATE' && enableDuplicate !== true ? 'NOT_PLANNED' : (row.stateReason ?? null),
};

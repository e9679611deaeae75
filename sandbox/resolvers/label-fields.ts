import type { LabelNode } from '../nodes/node.ts';
import type { FieldsOf } from './resolver.ts';

export const labelFields: FieldsOf<LabelNode> = {
  id: ({ id }) => id,
  name: ({ row }) => row.name,
  description: ({ row }) => row.description,
  color: ({ row }) => row.color,
  isDefault: () => false,
  repository: ({ repository }) => repository,
  createdAt: () => null,
  updatedAt: () => null,
};

import type { ReleaseNode } from '../nodes/node.ts';
import type { FieldsOf } from './resolver.ts';

export const releaseFields: FieldsOf<ReleaseNode> = {
  id: ({ id }) => id,
  tagName: ({ row }) => row.tagName,
  name: ({ row }) => row.name,
  createdAt: ({ row }) => row.createdAt,
  updatedAt: ({ row }) => row.publishedAt ?? row.createdAt,
  publishedAt: ({ row }) => row.publishedAt ?? null,
  isPrerelease: ({ row }) => row.isPrerelease ?? false,
  isDraft: ({ row }) => row.isDraft ?? false,
  author: ({ row }) => row.author ?? null,
  repository: ({ repository }) => repository,
};

import type { ReleaseNode } from '../nodes/node.ts';
import type { FieldsOf } from './resolver.ts';

export const releaseFields: FieldsOf<ReleaseNode> = {
  id: ({ id }) => id,
  tagName: ({ row }) => row.tagName,
  name: ({ row }) => row.name,
  createdAt: ({ row }) => row.createdAt,
  updatedAt: ({ row }) => row.publishedAt ?? row.createdAt,
  publishedAt: ({ row }) => row.publishedAt ?? null,
  description: ({ row }) => row.description ?? null,
  url: ({ repository, row }) => `${repository.world.repository.url}/releases/tag/${row.tagName}`,
  tagCommit: ({ repository, row }) =>
    row.tagCommit?.oid ? repository.commits.take(row.tagCommit.oid, null) : null,
  isPrerelease: ({ row }) => row.isPrerelease ?? false,
  isDraft: ({ row }) => row.isDraft ?? false,
  author: ({ row }) => row.author ?? null,
  repository: ({ repository }) => repository,
};

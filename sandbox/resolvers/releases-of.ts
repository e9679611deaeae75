import type { ReleaseNode, RepositoryNode } from '../nodes/node.ts';
import type { Page } from '../pages/make-page.ts';
import { remember } from '../pages/remember.ts';
import { sortRows } from '../pages/sorted-rows.ts';
import { connectionOf } from './connection-of.ts';
import { orderOf } from './order-of.ts';
import type { Arguments } from './resolver.ts';

export function releasesOf(repository: RepositoryNode, given: Arguments): Page<ReleaseNode> {
  const where = 'Repository.releases';
  const newestFirst = { field: 'CREATED_AT', direction: 'DESC' } as const;
  const { field, direction } = orderOf(where, given, ['CREATED_AT', 'NAME'], newestFirst);
  const sorted = remember(repository, `releases ${field}`, () =>
    sortRows(
      field,
      repository.releases.map((node) => ({
        key: field === 'NAME' ? (node.row.name ?? node.row.tagName) : Date.parse(node.row.createdAt),
        id: node.id,
        node,
      })),
    ),
  );
  return connectionOf(where, sorted, given, { direction, obeys: ['orderBy'] });
}

import type { LabelNode, RepositoryNode } from '../nodes/node.ts';
import type { Page } from '../pages/make-page.ts';
import { remember } from '../pages/remember.ts';
import { rowsAsTheyCome, sortRows } from '../pages/sorted-rows.ts';
import { BY_CREATION } from './by-creation.ts';
import { connectionOf } from './connection-of.ts';
import { orderOf } from './order-of.ts';
import type { Arguments } from './resolver.ts';

export function repositoryLabelsOf(repository: RepositoryNode, given: Arguments): Page<LabelNode> {
  const where = 'Repository.labels';
  const { field, direction } = orderOf(where, given, ['CREATED_AT', 'NAME'], BY_CREATION);
  const sorted = remember(repository, `labels ${field}`, () => {
    const nodes = [...repository.labels.values()];
    // Worlds do not know when a label was made; their order stands for it.
    if (field === 'CREATED_AT') return rowsAsTheyCome(nodes, ({ id }) => id);
    return sortRows(
      field,
      nodes.map((node) => ({ key: node.row.name, id: node.id, node })),
    );
  });
  return connectionOf(where, sorted, given, { direction, obeys: ['orderBy'] });
}

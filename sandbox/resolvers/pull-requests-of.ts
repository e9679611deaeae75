import type { ItemNode, RepositoryNode } from '../nodes/node.ts';
import type { Page } from '../pages/make-page.ts';
import { BY_CREATION } from './by-creation.ts';
import { connectionOf } from './connection-of.ts';
import { orderOf } from './order-of.ts';
import type { Arguments } from './resolver.ts';
import { sortedItems } from './sorted-items.ts';

export function pullRequestsOf(repository: RepositoryNode, given: Arguments): Page<ItemNode> {
  const where = 'Repository.pullRequests';
  const { field, direction } = orderOf(where, given, ['CREATED_AT', 'UPDATED_AT'], BY_CREATION);
  const asked = { states: given.states ?? null, labels: given.labels ?? null, since: null };
  const sorted = sortedItems(repository, 'pullRequests', field, asked);
  return connectionOf(where, sorted, given, { direction, obeys: ['orderBy', 'states', 'labels'] });
}

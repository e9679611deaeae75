import type { ItemNode, RepositoryNode } from '../nodes/node.ts';
import type { Page } from '../pages/make-page.ts';
import { BY_CREATION } from './by-creation.ts';
import { connectionOf } from './connection-of.ts';
import { orderOf } from './order-of.ts';
import { refuseUnplayedArguments } from './refuse-unplayed-arguments.ts';
import type { Arguments } from './resolver.ts';
import { sortedItems } from './sorted-items.ts';

export function issuesOf(repository: RepositoryNode, given: Arguments): Page<ItemNode> {
  const where = 'Repository.issues';
  const filter = (given.filterBy ?? {}) as Arguments;
  refuseUnplayedArguments(`${where}(filterBy:)`, filter, ['since', 'states', 'labels']);
  const { field, direction } = orderOf(where, given, ['CREATED_AT', 'UPDATED_AT'], BY_CREATION);
  const sorted = sortedItems(repository, 'issues', field, {
    states: given.states ?? filter.states ?? null,
    labels: given.labels ?? filter.labels ?? null,
    since: filter.since ?? null,
  });
  const obeys = ['filterBy', 'orderBy', 'states', 'labels'];
  return connectionOf(where, sorted, given, { direction, obeys });
}

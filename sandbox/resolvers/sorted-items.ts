import type { ItemNode, RepositoryNode } from '../nodes/node.ts';
import { remember } from '../pages/remember.ts';
import { type SortedRows, sortRows } from '../pages/sorted-rows.ts';
import { updatedAtOf } from './updated-at-of.ts';

export interface AskedItems {
  readonly states: unknown;
  readonly labels: unknown;
  readonly since: unknown;
}

/** The issues or the changes that were asked for, by `CREATED_AT` or `UPDATED_AT`. */
export function sortedItems(
  repository: RepositoryNode,
  list: 'issues' | 'pullRequests',
  field: string,
  asked: AskedItems,
): SortedRows<ItemNode> {
  return remember(repository, `${list} ${field} ${JSON.stringify(asked)}`, () => {
    const states = asked.states as readonly string[] | null;
    const labels = asked.labels as readonly string[] | null;
    const since = asked.since === null ? null : Date.parse(String(asked.since));
    const kept = playedItems(repository, list).filter(
      ({ row }) =>
        (!states || states.includes(row.state)) &&
        (!labels || labels.some((label) => row.labels?.includes(label))) &&
        (since === null || Date.parse(updatedAtOf(row)) >= since),
    );
    return sortRows(
      field,
      kept.map((node) => ({
        key: Date.parse(field === 'UPDATED_AT' ? updatedAtOf(node.row) : node.row.createdAt),
        id: node.id,
        node,
      })),
    );
  });
}

/** With issues switched off the connection is empty, whatever was there before. */
function playedItems(repository: RepositoryNode, list: 'issues' | 'pullRequests'): readonly ItemNode[] {
  const off = list === 'issues' && repository.world.repository.hasIssuesEnabled === false;
  return off ? [] : repository[list];
}

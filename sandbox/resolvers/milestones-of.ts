import type { MilestoneNode, RepositoryNode } from '../nodes/node.ts';
import type { Page } from '../pages/make-page.ts';
import { remember } from '../pages/remember.ts';
import { sortRows } from '../pages/sorted-rows.ts';
import { connectionOf } from './connection-of.ts';
import { orderOf } from './order-of.ts';
import type { Arguments } from './resolver.ts';
import { updatedAtOf } from './updated-at-of.ts';

const FIELDS = ['CREATED_AT', 'UPDATED_AT', 'NUMBER', 'DUE_DATE'];

export function milestonesOf(repository: RepositoryNode, given: Arguments): Page<MilestoneNode> {
  const where = 'Repository.milestones';
  const { field, direction } = orderOf(where, given, FIELDS, { field: 'NUMBER', direction: 'ASC' });
  const states = given.states as readonly string[] | null | undefined;
  const sorted = remember(repository, `milestones ${field} ${states}`, () => {
    const nodes = [...repository.milestones.values()].filter(
      ({ row }) => !states || states.includes(row.state),
    );
    return sortRows(
      field,
      nodes.map((node) => ({ key: keyOf(node, field), id: node.id, node })),
    );
  });
  return connectionOf(where, sorted, given, { direction, obeys: ['orderBy', 'states'] });
}

function keyOf({ row }: MilestoneNode, field: string): number {
  if (field === 'CREATED_AT') return Date.parse(row.createdAt);
  if (field === 'UPDATED_AT') return Date.parse(updatedAtOf(row));
  if (field === 'DUE_DATE') return row.dueOn ? Date.parse(row.dueOn) : 0;
  return row.number;
}

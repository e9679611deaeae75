import type { MilestoneNode } from '../nodes/node.ts';
import type { FieldsOf } from './resolver.ts';

export const milestoneFields: FieldsOf<MilestoneNode> = {
  id: ({ id }) => id,
  number: ({ row }) => row.number,
  title: ({ row }) => row.title,
  description: () => null,
  state: ({ row }) => row.state,
  closed: ({ row }) => row.state === 'CLOSED',
  createdAt: ({ row }) => row.createdAt,
  updatedAt: ({ row }) => row.updatedAt ?? row.closedAt ?? row.createdAt,
  dueOn: ({ row }) => row.dueOn,
  closedAt: ({ row }) => row.closedAt,
  repository: ({ repository }) => repository,
  url: (milestone) => urlOf(milestone),
  progressPercentage: (milestone) => progressOf(milestone),
};

function urlOf({ repository, row }: MilestoneNode): string {
  return `${repository.world.repository.url}/milestone/${row.number}`;
}

/** Share of the milestone's items that are closed. */
function progressOf({ repository, row }: MilestoneNode): number {
  const items = [...repository.issues, ...repository.pullRequests].filter(
    (item) => item.row.milestone?.number === row.number,
  );
  const closed = items.filter((item) => item.row.state !== 'OPEN');
  return items.length === 0 ? 0 : (100 * closed.length) / items.length;
}

import type { MilestoneNode, RepositoryNode } from '../nodes/node.ts';
import { remember } from '../pages/remember.ts';
import type { FieldsOf } from './resolver.ts';
import { updatedAtOf } from './updated-at-of.ts';

export const milestoneFields: FieldsOf<MilestoneNode> = {
  id: ({ id }) => id,
  number: ({ row }) => row.number,
  title: ({ row }) => row.title,
  description: () => null,
  state: ({ row }) => row.state,
  closed: ({ row }) => row.state === 'CLOSED',
  createdAt: ({ row }) => row.createdAt,
  updatedAt: ({ row }) => updatedAtOf(row),
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
  const shares = remember(repository, 'progress of milestones', () => countItems(repository));
  const share = shares.get(row.number);
  return share ? (100 * share.closed) / share.all : 0;
}

function countItems({ issues, pullRequests }: RepositoryNode) {
  const shares = new Map<number, { all: number; closed: number }>();
  for (const { row } of [...issues, ...pullRequests]) {
    if (!row.milestone) continue;
    const share = shares.get(row.milestone.number) ?? { all: 0, closed: 0 };
    share.all += 1;
    if (row.state !== 'OPEN') share.closed += 1;
    shares.set(row.milestone.number, share);
  }
  return shares;
}

import type { LabelNode, MilestoneNode, ReleaseNode, RepositoryNode } from '../nodes/node.ts';
import type { FieldsOf } from './resolver.ts';

export const labelFields: FieldsOf<LabelNode> = {
  id: ({ id }) => id,
  name: ({ row }) => row.name,
  description: ({ row }) => row.description,
  color: ({ row }) => row.color,
  isDefault: () => false,
  repository: ({ repository }) => repository,
  createdAt: () => null,
  updatedAt: () => null,
};

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

export const refFields: FieldsOf<{
  readonly name: string;
  readonly target: unknown;
  readonly repository: RepositoryNode;
}> = {
  id: ({ repository, name }) => `REF_${repository.id}_${name}`,
  name: ({ name }) => name,
  prefix: () => 'refs/heads/',
  target: ({ target }) => target,
  repository: ({ repository }) => repository,
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

import type { ItemNode } from '../nodes/node.ts';
import { remember } from '../pages/remember.ts';
import { rowsAsTheyCome, sortRows } from '../pages/sorted-rows.ts';
import { connectionOf } from './connection-of.ts';
import { fillerText } from './filler-text.ts';
import { labelsOf } from './labels-of.ts';
import { orderOf } from './order-of.ts';
import type { FieldsOf } from './resolver.ts';
import { timelineOf } from './timeline-of.ts';
import { updatedAtOf } from './updated-at-of.ts';

/** What issues and pull requests have in common. */
export const itemFields: FieldsOf<ItemNode> = {
  id: ({ id }) => id,
  number: ({ row }) => row.number,
  title: ({ row }) => row.title,
  url: ({ row }) => row.url,
  resourcePath: ({ row }) => new URL(row.url).pathname,
  repository: ({ repository }) => repository,
  state: ({ row }) => row.state,
  closed: ({ row }) => row.state !== 'OPEN',
  locked: ({ row }) => row.locked ?? false,
  author: ({ row }) => row.author,
  authorAssociation: ({ row }) => row.authorAssociation ?? 'NONE',
  createdAt: ({ row }) => row.createdAt,
  updatedAt: ({ row }) => updatedAtOf(row),
  closedAt: ({ row }) => row.closedAt,
  body: ({ row }) => fillerText(row.bodyLength),
  bodyText: ({ row }) => fillerText(row.bodyLength),
  milestone: ({ repository, row }) =>
    row.milestone ? (repository.milestones.get(row.milestone.number) ?? null) : null,
  labels: (item, given) => labelsOf(item, item.row.labels, given),
  assignees: (item, given) => {
    const sorted = remember(item, 'assignees', () =>
      rowsAsTheyCome(item.row.assignees ?? [], ({ login }) => login),
    );
    return connectionOf('assignees', sorted, given);
  },
  comments: (item, given) => {
    const where = `${item.__typename}.comments`;
    const usual = { field: 'CREATED_AT', direction: 'ASC' } as const;
    const { field, direction } = orderOf(where, given, ['CREATED_AT', 'UPDATED_AT'], usual);
    const sorted = remember(item, `comments ${field}`, () =>
      sortRows(
        field,
        item.comments.map((node) => {
          const { createdAt, updatedAt } = node.row;
          const key = Date.parse(field === 'UPDATED_AT' ? (updatedAt ?? createdAt) : createdAt);
          return { key, id: node.id, node };
        }),
      ),
    );
    return connectionOf(where, sorted, given, { direction, obeys: ['orderBy'] });
  },
  timelineItems: (item, given) => timelineOf(item, given),
};

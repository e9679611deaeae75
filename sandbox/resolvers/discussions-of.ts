import type { DiscussionNode, RepositoryNode } from '../nodes/node.ts';
import type { Page } from '../pages/make-page.ts';
import { remember } from '../pages/remember.ts';
import { sortRows } from '../pages/sorted-rows.ts';
import { connectionOf } from './connection-of.ts';
import { orderOf } from './order-of.ts';
import type { Arguments } from './resolver.ts';
import { updatedAtOf } from './updated-at-of.ts';

/** Empty where discussions are switched off. */
export function discussionsOf(repository: RepositoryNode, given: Arguments): Page<DiscussionNode> {
  const where = 'Repository.discussions';
  const lastTouchedFirst = { field: 'UPDATED_AT', direction: 'DESC' } as const;
  const { field, direction } = orderOf(where, given, ['CREATED_AT', 'UPDATED_AT'], lastTouchedFirst);
  const states = given.states as readonly string[] | null | undefined;
  const { answered } = given;
  const sorted = remember(repository, `discussions ${field} ${states} ${answered}`, () => {
    const asked = [...repository.discussions.values()].filter(
      ({ row }) =>
        (!states?.length || states.includes(row.closedAt === null ? 'OPEN' : 'CLOSED')) &&
        (typeof answered !== 'boolean' || (row.category.isAnswerable && (row.answer !== null) === answered)),
    );
    return sortRows(
      field,
      asked.map((node) => ({
        key: Date.parse(field === 'UPDATED_AT' ? updatedAtOf(node.row) : node.row.createdAt),
        id: node.id,
        node,
      })),
    );
  });
  return connectionOf(where, sorted, given, { direction, obeys: ['orderBy', 'states', 'answered'] });
}

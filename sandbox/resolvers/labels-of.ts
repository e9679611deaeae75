import type { LabelNode, RepositoryNode } from '../nodes/node.ts';
import type { Page } from '../pages/make-page.ts';
import { remember } from '../pages/remember.ts';
import { rowsAsTheyCome, sortRows } from '../pages/sorted-rows.ts';
import { connectionOf } from './connection-of.ts';
import { labelNamed } from './label-named.ts';
import { orderOf } from './order-of.ts';
import type { Arguments } from './resolver.ts';

/** The labels that an item or a discussion carries; null where the source does not know them. */
export function labelsOf(
  holder: { readonly repository: RepositoryNode },
  names: readonly string[] | null,
  given: Arguments,
): Page<LabelNode> | null {
  if (!names) return null;
  const order = orderOf('labels', given, ['CREATED_AT', 'NAME'], { field: 'CREATED_AT', direction: 'ASC' });
  const sorted = remember(holder, `labels ${order.field}`, () => {
    const labels = names.map((name) => labelNamed(holder.repository, name));
    if (order.field === 'CREATED_AT') return rowsAsTheyCome(labels, ({ id }) => id);
    return sortRows<LabelNode>(
      order.field,
      labels.map((node) => ({ key: node.row.name, id: node.id, node })),
    );
  });
  return connectionOf('labels', sorted, given, { direction: order.direction, obeys: ['orderBy'] });
}

import { writeCursor } from '../pages/cursor.ts';
import type { Page } from '../pages/make-page.ts';
import type { SortedRow } from '../pages/sorted-rows.ts';
import type { FieldsOf } from './resolver.ts';

interface Edge {
  readonly page: Page<unknown>;
  readonly row: SortedRow<unknown>;
}

/** Every type whose name ends in `Edge`. */
export const edgeFields: FieldsOf<Edge> = {
  node: ({ row }) => row.node,
  cursor: ({ page, row }) => writeCursor(page.order, row),
};

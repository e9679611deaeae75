import { writeCursor } from '../pages/cursor.ts';
import type { Page } from '../pages/make-page.ts';
import type { SortedRow } from '../pages/sorted-rows.ts';
import type { FieldsOf } from './resolver.ts';

interface Edge {
  readonly page: Page<unknown>;
  readonly row: SortedRow<unknown>;
}

/** Every type whose name ends in `Connection`. */
export const connectionFields: FieldsOf<Page<unknown>> = {
  nodes: (page) => page.rows.map((row) => row.node),
  edges: (page) => page.rows.map((row) => ({ page, row })),
  totalCount: (page) => page.totalCount,
  pageInfo: (page) => page,
};

/** Every type whose name ends in `Edge`. */
export const edgeFields: FieldsOf<Edge> = {
  node: ({ row }) => row.node,
  cursor: ({ page, row }) => writeCursor(page.order, row),
};

export const pageInfoFields: FieldsOf<Page<unknown>> = {
  hasNextPage: (page) => page.hasNextPage,
  hasPreviousPage: (page) => page.hasPreviousPage,
  startCursor: (page) => cursorOf(page, page.rows[0]),
  endCursor: (page) => cursorOf(page, page.rows.at(-1)),
};

function cursorOf(page: Page<unknown>, row: SortedRow<unknown> | undefined): string | null {
  return row ? writeCursor(page.order, row) : null;
}

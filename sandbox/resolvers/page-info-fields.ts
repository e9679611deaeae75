import { writeCursor } from '../pages/cursor.ts';
import type { Page } from '../pages/make-page.ts';
import type { SortedRow } from '../pages/sorted-rows.ts';
import type { FieldsOf } from './resolver.ts';

export const pageInfoFields: FieldsOf<Page<unknown>> = {
  hasNextPage: (page) => page.hasNextPage,
  hasPreviousPage: (page) => page.hasPreviousPage,
  startCursor: (page) => cursorOf(page, page.rows[0]),
  endCursor: (page) => cursorOf(page, page.rows.at(-1)),
};

function cursorOf(page: Page<unknown>, row: SortedRow<unknown> | undefined): string | null {
  return row ? writeCursor(page.order, row) : null;
}

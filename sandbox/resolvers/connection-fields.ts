import type { Page } from '../pages/make-page.ts';
import type { FieldsOf } from './resolver.ts';

/** Every type whose name ends in `Connection`. */
export const connectionFields: FieldsOf<Page<unknown>> = {
  nodes: (page) => page.rows.map((row) => row.node),
  edges: (page) => page.rows.map((row) => ({ page, row })),
  totalCount: (page) => page.totalCount,
  pageInfo: (page) => page,
};

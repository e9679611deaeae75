import type { FieldsOf } from './resolver.ts';
import type { TimelinePage } from './timeline-of.ts';

/** What the connections of timelines have beside what all connections have. */
export const timelineFields: FieldsOf<TimelinePage> = {
  filteredCount: (page) => page.betweenCount,
  pageCount: (page) => page.rows.length,
  updatedAt: (page) => page.updatedAt,
};

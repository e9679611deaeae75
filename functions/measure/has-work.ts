import { WORK_FACETS, type WorkTables } from './merged-work.ts';
import type { SomeTables } from './tables/read-tables.ts';

/** Whether all could be read that the work of a repository is told from. */
export function hasWork(tables: SomeTables): tables is SomeTables & WorkTables {
  return WORK_FACETS.every((facet) => tables[facet] !== undefined);
}

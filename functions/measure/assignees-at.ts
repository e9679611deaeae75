import { actsOf } from './tables/acts.ts';
import type { ItemTable } from './tables/tables.ts';

/** How many people were assigned at `t`: those of today, with every later event undone. */
export function assigneesAt(table: ItemTable, i: number, t: number): number {
  let assigned = table.assignees[i]!;
  for (const { kind, at } of actsOf(table.acts, i)) {
    if (at <= t) continue;
    if (kind === 'assigned') assigned--;
    else if (kind === 'unassigned') assigned++;
  }
  return Math.max(0, assigned);
}

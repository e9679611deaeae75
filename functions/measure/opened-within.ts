import { daysBefore } from './days.ts';
import type { ItemTable } from './tables/tables.ts';

/** Indexes of the items that persons opened in the `days` before `t`. */
export function* openedWithin(table: ItemTable, days: number, t: number): Generator<number> {
  for (let i = 0; i < table.count; i++) {
    const at = table.createdAts[i]!;
    if (at > daysBefore(t, days) && at <= t && !table.people.isBot(table.authors[i]!)) yield i;
  }
}

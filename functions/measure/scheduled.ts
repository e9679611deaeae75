import { milestoneAt } from './item-at.ts';
import type { ItemTable, Tables } from './tables/tables.ts';

/** Whether the item was, at `t`, in an open milestone that is not past due: somebody has said when. */
export function isScheduledAt(
  table: ItemTable,
  i: number,
  milestones: Tables['milestones'],
  t: number,
): boolean {
  const named = milestoneAt(table, i, t);
  if (named === null) return false;
  return milestones.some(({ title, number, createdAt, closedAt, dueOn }) => {
    if (named !== title && named !== number) return false;
    const open = Date.parse(createdAt) <= t && (closedAt === null || Date.parse(closedAt) > t);
    return open && (dueOn === null || Date.parse(dueOn) >= t);
  });
}

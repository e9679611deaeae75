import { milestoneAt } from './item-at.ts';
import { isMilestoneOpenAt, milestoneKnownAt } from './milestone-known-at.ts';
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
  return milestones.some((milestone) => {
    const { title, dueOn } = milestoneKnownAt(milestone, t);
    if (named !== milestone.number && named !== title && named !== milestone.title) return false;
    return isMilestoneOpenAt(milestone, t) && (dueOn === null || Date.parse(dueOn) >= t);
  });
}

import { isMilestoneOpenAt, milestoneKnownAt } from './milestone-known-at.ts';
import { milestoneOf } from './milestone-of.ts';
import type { ItemTable, Tables } from './tables/tables.ts';

/** Whether the item was, at `t`, in an open milestone that is not past due: somebody has said when. */
export function isScheduledAt(
  table: ItemTable,
  i: number,
  milestones: Tables['milestones'],
  t: number,
): boolean {
  const milestone = milestoneOf(table, i, milestones, t);
  if (milestone === null || !isMilestoneOpenAt(milestone, t)) return false;
  const { dueOn } = milestoneKnownAt(milestone, t);
  return dueOn === null || Date.parse(dueOn) >= t;
}

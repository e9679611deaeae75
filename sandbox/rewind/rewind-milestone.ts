import type { WorldMilestone } from '../world.ts';
import type { Moment } from './moment.ts';

/** No event tells when a due date or a title moved: they stay. */
export function rewindMilestone(moment: Moment, row: WorldMilestone): WorldMilestone {
  const closing = moment.awaits(row.closedAt) ? ({ state: 'OPEN', closedAt: null } as const) : {};
  const milestone: WorldMilestone = { ...row, ...closing };
  if (!moment.awaits(row.updatedAt)) return milestone;
  return { ...milestone, updatedAt: moment.latest(row.createdAt, [milestone.closedAt]) };
}

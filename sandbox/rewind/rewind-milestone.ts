import type { WorldMilestone } from '../world.ts';
import type { Moment } from './moment.ts';

/** No event tells when a due date or a title moved: without a history they stay. */
export function rewindMilestone(moment: Moment, row: WorldMilestone): WorldMilestone {
  const closing = moment.awaits(row.closedAt) ? ({ state: 'OPEN', closedAt: null } as const) : {};
  const history = row.history?.filter(({ at }) => moment.saw(at));
  const value = history?.at(-1);
  const milestone: WorldMilestone = {
    ...row,
    ...closing,
    ...(value && { title: value.title, dueOn: value.dueOn, history }),
  };
  if (!moment.awaits(row.updatedAt)) return milestone;
  const moved = value?.at ?? null;
  return { ...milestone, updatedAt: moment.latest(row.createdAt, [milestone.closedAt, moved]) };
}

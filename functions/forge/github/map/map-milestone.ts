import type { MilestoneRow } from '../../../model/snapshot.ts';
import type { WireMilestone } from '../wire.ts';

/** @param at when it is seen (ISO) */
export function mapMilestone(milestone: WireMilestone, at: string): MilestoneRow {
  return {
    id: milestone.id,
    number: milestone.number,
    title: milestone.title,
    state: milestone.state === 'OPEN' ? 'open' : 'closed',
    createdAt: milestone.createdAt,
    dueOn: milestone.dueOn,
    closedAt: milestone.closedAt,
    seen: [{ at, title: milestone.title, dueOn: milestone.dueOn }],
  };
}

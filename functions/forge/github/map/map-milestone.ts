import type { MilestoneRow } from '../../../model/snapshot.ts';
import type { WireMilestone } from '../wire.ts';

export function mapMilestone(milestone: WireMilestone): MilestoneRow {
  return {
    id: milestone.id,
    number: milestone.number,
    title: milestone.title,
    state: milestone.state === 'OPEN' ? 'open' : 'closed',
    createdAt: milestone.createdAt,
    dueOn: milestone.dueOn,
    closedAt: milestone.closedAt,
  };
}

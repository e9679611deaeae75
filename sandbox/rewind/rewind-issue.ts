import type { World, WorldIssue } from '../world.ts';
import { lastActivity } from './last-activity.ts';
import type { Moment } from './moment.ts';
import { rewindItem } from './rewind-item.ts';
import { standingAt } from './standing-at.ts';

export function rewindIssue(moment: Moment, world: World, row: WorldIssue): WorldIssue {
  const item = { ...rewindItem(moment, world, row), ...closingAt(moment, row) };
  return { ...item, updatedAt: lastActivity(moment, item, world.milestones) };
}

function closingAt(moment: Moment, row: WorldIssue): Partial<WorldIssue> {
  const then = standingAt(moment, row);
  if (then.standing === 'as now') return {};
  if (then.standing === 'open') {
    return { state: 'OPEN', closedAt: null, stateReason: then.reopened ? 'REOPENED' : null };
  }
  const { stateReason, createdAt } = then.closing;
  return {
    state: 'CLOSED',
    closedAt: createdAt,
    stateReason: typeof stateReason === 'string' ? stateReason : 'COMPLETED',
  };
}

import type { WorldEvent, WorldItem } from '../world.ts';
import type { Moment } from './moment.ts';

const TURNS = ['ClosedEvent', 'ReopenedEvent', 'MergedEvent'];

/** How an item stood. `closing` is the event that closed it where the world has one. */
export type Standing =
  | { readonly standing: 'as now' }
  | { readonly standing: 'open'; readonly reopened: boolean }
  | { readonly standing: 'closed'; readonly closing: WorldEvent };

/** Whether an item was open: as now, unless it was closed or reopened later. Then the last turn before tells. */
export function standingAt(moment: Moment, { closedAt, timelineItems }: WorldItem): Standing {
  const turns = (timelineItems ?? []).filter(({ __typename }) => TURNS.includes(__typename));
  if (!moment.awaits(closedAt) && !turns.some(({ createdAt }) => moment.awaits(createdAt))) {
    return { standing: 'as now' };
  }
  let last: WorldEvent | null = null;
  for (const turn of turns) {
    if (!moment.saw(turn.createdAt)) continue;
    if (last === null || Date.parse(turn.createdAt) >= Date.parse(last.createdAt)) last = turn;
  }
  if (last === null || last.__typename === 'ReopenedEvent')
    return { standing: 'open', reopened: last !== null };
  return { standing: 'closed', closing: last };
}

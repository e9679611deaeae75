import type { WorldEvent } from '../world.ts';
import type { Moment } from './moment.ts';

/** The events of some types that are still to come, the next one first. */
export function laterEvents(
  moment: Moment,
  events: readonly WorldEvent[] | null,
  types: readonly string[],
): readonly WorldEvent[] {
  return (events ?? [])
    .filter(({ __typename, createdAt }) => types.includes(__typename) && moment.awaits(createdAt))
    .sort((a, b) => Date.parse(a.createdAt) - Date.parse(b.createdAt));
}

import type { WorldEvent } from '../world.ts';
import { laterEvents } from './later-events.ts';
import type { Moment } from './moment.ts';

/** What two types of events switch: the next of them tells how it stood before. Without one it stands as it does now. */
export function rewindFlag<Flag>(
  moment: Moment,
  events: readonly WorldEvent[] | null,
  now: Flag,
  { on, off }: { readonly on: string; readonly off: string },
): Flag | boolean {
  const [next] = laterEvents(moment, events, [on, off]);
  return next ? next.__typename === off : now;
}

import type { WorldEvent } from '../world.ts';
import { laterEvents } from './later-events.ts';
import type { Moment } from './moment.ts';

interface Membership<Member> {
  readonly joined: string;
  readonly left: string;
  /** Whom an event is about; null where the source does not tell. */
  readonly of: (event: WorldEvent) => Member | null;
  readonly key: (member: Member) => string;
}

/**
 * A list that events add to and take from, such as labels: what is still to come is undone, the latest first. What
 * no event tells of stays as it is now.
 */
export function rewindMembers<Member>(
  moment: Moment,
  events: readonly WorldEvent[] | null,
  now: readonly Member[],
  { joined, left, of, key }: Membership<Member>,
): readonly Member[] {
  const later = laterEvents(moment, events, [joined, left]);
  if (later.length === 0) return now;
  const members = new Map(now.map((member) => [key(member), member]));
  for (const event of later.toReversed()) {
    const member = of(event);
    if (member === null) continue;
    if (event.__typename === joined) members.delete(key(member));
    else if (!members.has(key(member))) members.set(key(member), member);
  }
  return [...members.values()];
}

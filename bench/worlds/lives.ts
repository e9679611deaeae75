import type { Random } from '../../sandbox/community/random.ts';
import { CALENDAR, DAY } from './calendar.ts';

/** When an item was opened, and when something last happened to it, in milliseconds. */
export interface Life {
  readonly opened: number;
  readonly last: number;
}

/** `touched` of them live in the last month, every second of those from then on; the others ended a day before it. */
export function lives(dice: Random, count: number, touched: number): readonly Life[] {
  const { began, monthBegins, monthEnds } = CALENDAR;
  const all = Array.from({ length: count }, (_, index): Life => {
    if (index >= touched) {
      const opened = dice.between(began, monthBegins - 30 * DAY);
      return { opened, last: Math.min(opened + dice.between(0.1, 40) * DAY, monthBegins - DAY) };
    }
    const isNew = index % 2 === 0;
    const opened = isNew
      ? dice.between(monthBegins + DAY, monthEnds - 10 * DAY)
      : dice.between(monthBegins - 200 * DAY, monthBegins - 2 * DAY);
    return { opened, last: dice.between(Math.max(opened, monthBegins + DAY), monthEnds - DAY) };
  });
  return all.sort((one, other) => one.opened - other.opened);
}

/** So many instants of a life, in order; the last one is its last. */
export function instants(dice: Random, { opened, last }: Life, count: number): readonly number[] {
  const some = Array.from({ length: count }, () => dice.between(opened, last)).sort((a, b) => a - b);
  return some.map((at, index) => (index === count - 1 ? last : at));
}

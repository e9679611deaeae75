import { DAY } from './days.ts';

/**
 * The first instant of the month that ends at `t`, in the zone that `t` was told in: a month's end lies as far from
 * midnight of the first in UTC as the zone does. In a month in which the clocks change it is an hour off.
 */
export function monthBegin(t: number): number {
  const near = new Date(t + 15 * DAY);
  const endInUtc = Date.UTC(near.getUTCFullYear(), near.getUTCMonth(), 1);
  const end = new Date(endInUtc);
  return Date.UTC(end.getUTCFullYear(), end.getUTCMonth() - 1, 1) + (t - endInUtc);
}

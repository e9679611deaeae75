import type { Random } from './random.ts';

/**
 * Who opens a change: every so manieth is the first one of the next person, the others are of those who came before.
 * So people arrive over the months and not all at once, and no month is without newcomers.
 */
export function authorInTurn(known: readonly string[], every: number, place: number, chance: Random): string {
  const arrived = Math.floor(place / every);
  const newest = place % every === 0 ? known[arrived] : undefined;
  return newest ?? chance.pick(known.slice(0, arrived + 1));
}

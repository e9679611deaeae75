import type { Single } from './chain-place.ts';
import type { Reading } from './reading.ts';

/** Tries of a single from which on it is asked for alone, and then with little of its lists, and then no more. */
export const ALONE = 1;
export const SPARING = 3;
const MOST = 6;

/** Items that failed once more: to be asked for with less, or given up, each with its last reason. */
export function triedAgain(failed: readonly Single[]): {
  readonly singles: readonly Single[];
  readonly unreadable: Reading['unreadable'];
} {
  const given = failed.filter(({ tries }) => tries >= MOST);
  return {
    singles: failed
      .filter(({ tries }) => tries < MOST)
      .map((single) => ({ ...single, tries: single.tries + 1 })),
    // A row that was told names its lists itself.
    unreadable: given
      .filter(({ told }) => !told)
      .map(({ facet, id, reason }) => ({ facet, id, reason: `${reason} (again when asked alone)` })),
  };
}

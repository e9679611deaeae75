import { afterSeconds } from '../after-seconds.ts';

/** Items a page: 25 with nested connections took 2.5 to 3.4 s on the live API, 50 took 4.9 s, 100 always failed. */
export const START_WIDTH = 25;
const WIDEST = 50;

/** The next page's width after one that came whole. */
export function widthAfter(width: number, seconds: number): number {
  return afterSeconds(seconds, width, Math.min(WIDEST, Math.ceil(width * 1.5)));
}

import { halfOf } from '../half-of.ts';

/** Items a page: 25 with nested connections took 2.5 to 3.4 s on the live API, 50 took 4.9 s, 100 always failed. */
export const START_WIDTH = 25;
const WIDEST = 50;

/** The next page's width after one that came whole. GitHub gives up at 10 s. */
export function widthAfter(width: number, seconds: number): number {
  if (seconds < 4) return Math.min(WIDEST, Math.ceil(width * 1.5));
  return seconds < 8 ? width : halfOf(width);
}

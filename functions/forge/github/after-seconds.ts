import { halfOf } from './half-of.ts';

/**
 * How much to ask for after an answer that came whole: more only if it came quickly. GitHub gives up at 10 s, and a
 * time-out costs points.
 * @param seconds that the answer took
 */
export function afterSeconds(seconds: number, asked: number, more: number): number {
  if (seconds < 4) return more;
  return seconds < 8 ? asked : halfOf(asked);
}

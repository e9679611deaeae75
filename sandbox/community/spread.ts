import type { Random } from './random.ts';

/** So many moments between two others, about evenly and in order. */
export function spread(count: number, from: number, to: number, chance: Random): readonly number[] {
  const step = (to - from) / count;
  return Array.from({ length: count }, (_, place) => {
    return Math.round((from + (place + chance.between(0.1, 0.9)) * step) / 1000) * 1000;
  });
}

import type { Promised } from '../../model/promised.ts';

/** In order of day, those without one last; then by repository, number and kind, so that they fall in one order everywhere. */
export function byDay(promises: readonly Promised[]): Promised[] {
  return [...promises].sort(
    (a, b) =>
      inOrder(a.day ?? LAST, b.day ?? LAST) ||
      inOrder(a.repository, b.repository) ||
      a.number - b.number ||
      inOrder(a.kind, b.kind),
  );
}

/** After every day. */
const LAST = 'none';

/** By code units: no locale of the machine takes part. */
function inOrder(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

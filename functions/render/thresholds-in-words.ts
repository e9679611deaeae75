import type { Finding } from '../model/finding.ts';
import { quantity } from '../model/quantity.ts';

/** `watch at 5 or more, neglected at 15 or more`; null: it is not graded. */
export function thresholdsInWords({
  thresholds,
  worse,
  unit,
}: Pick<Finding, 'thresholds' | 'worse' | 'unit'>): string | null {
  if (thresholds === null) return null;
  const from = worse === 'higher' ? 'or more' : 'or less';
  const watch = `watch at ${quantity(thresholds.watch, unit)} ${from}`;
  if (thresholds.neglected === null) return watch;
  return `${watch}, neglected at ${quantity(thresholds.neglected, unit)} ${from}`;
}

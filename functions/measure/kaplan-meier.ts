/** Waits in days, mergeable by joining: those that ended, and those that still last or were broken off (censored). */
export interface Waits {
  readonly ended: readonly number[];
  readonly censored: readonly number[];
}

export type MedianWait =
  | { readonly median: number; readonly over: null }
  /** The curve does not reach one half: the median is longer than anything seen. */
  | { readonly median: null; readonly over: number };

/** @returns `null` where there are no waits */
export function medianWait(waits: Waits): MedianWait | null {
  const median = quantileWait(waits, 0.5);
  if (median !== null) return { median, over: null };
  const { ended, censored } = waits;
  const longest = [...ended, ...censored].reduce((most, days) => Math.max(most, days), -1);
  return longest < 0 ? null : { median: null, over: longest };
}

/**
 * Kaplan-Meier quantile: the smallest time at which the estimated share of those whose wait has ended is `share` or more.
 * S(t) is the product over times of ends t_j <= t of (1 - d_j / n_j), d_j ends among n_j who waited until then; who
 * is censored at t_j waited until then. (Kaplan and Meier, 1958, J. Am. Stat. Assoc. 53, 457-481.)
 * Where nothing is censored it is the discrete percentile of SQL (`PERCENTILE_DISC`).
 * @returns `null` where the curve does not reach it
 */
export function quantileWait({ ended, censored }: Waits, share: number): number | null {
  const waits = [...ended.map((days) => ({ days, end: 1 })), ...censored.map((days) => ({ days, end: 0 }))];
  waits.sort((a, b) => a.days - b.days);
  let waiting = waits.length;
  let left = 1;
  for (let k = 0; k < waits.length; ) {
    const { days } = waits[k]!;
    let ends = 0;
    let leaving = 0;
    for (; k < waits.length && waits[k]!.days === days; k++, leaving++) ends += waits[k]!.end;
    left *= 1 - ends / waiting;
    // A product of fractions that is one half on paper may miss it by a rounding.
    if (left <= 1 - share + 1e-12) return days;
    waiting -= leaving;
  }
  return null;
}

export function mergeWaits(a: Waits, b: Waits): Waits {
  return { ended: [...a.ended, ...b.ended], censored: [...a.censored, ...b.censored] };
}

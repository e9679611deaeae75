/** Waits in days, mergeable by joining: those that ended, and those that still last or were broken off (censored). */
export interface Waits {
  readonly ended: readonly number[];
  readonly censored: readonly number[];
}

export type MedianWait =
  | { readonly median: number; readonly over: null }
  /** The curve does not reach one half: the median is longer than anything seen. */
  | { readonly median: null; readonly over: number };

/**
 * Kaplan-Meier median: the smallest time at which the estimated share of those who still wait is one half or less.
 * S(t) is the product over times of ends t_j <= t of (1 - d_j / n_j), d_j ends among n_j who waited until then; who
 * is censored at t_j waited until then. (Kaplan and Meier, 1958, J. Am. Stat. Assoc. 53, 457-481.)
 * @returns `null` where there are no waits
 */
export function medianWait({ ended, censored }: Waits): MedianWait | null {
  const waits = [...ended.map((days) => ({ days, end: 1 })), ...censored.map((days) => ({ days, end: 0 }))];
  if (waits.length === 0) return null;
  waits.sort((a, b) => a.days - b.days);
  let waiting = waits.length;
  let share = 1;
  for (let k = 0; k < waits.length; ) {
    const { days } = waits[k]!;
    let ends = 0;
    let leaving = 0;
    for (; k < waits.length && waits[k]!.days === days; k++, leaving++) ends += waits[k]!.end;
    share *= 1 - ends / waiting;
    // A product of fractions that is one half on paper may miss it by a rounding.
    if (share <= 0.5 + 1e-12) return { median: days, over: null };
    waiting -= leaving;
  }
  return { median: null, over: waits.at(-1)!.days };
}

export function mergeWaits(a: Waits, b: Waits): Waits {
  return { ended: [...a.ended, ...b.ended], censored: [...a.censored, ...b.censored] };
}

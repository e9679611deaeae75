import type { TrendPoint } from '../model/finding.ts';
import type { Indicator, Measured } from './indicator.ts';

export type Grade = 'fine' | 'watch' | 'neglected' | 'noted';

/**
 * The one place where values become grades. A value at a threshold has reached it.
 * A median that was not reached is graded by the longest wait seen, and is never fine (rule 4). What has no thresholds
 * is a standing fact, and `noted`.
 */
export function grade(
  { value, over, atLeast }: Pick<Measured, 'value' | 'over' | 'atLeast'>,
  { thresholds, worse, otherwise }: Graded,
): Grade {
  if (thresholds === null) return 'noted';
  const measured = value ?? over;
  if (measured === null) throw new Error('Nothing to grade: neither a value nor a longest wait');
  const reached = (threshold: number) => (worse === 'higher' ? measured >= threshold : measured <= threshold);
  if (thresholds.neglected !== null && reached(thresholds.neglected)) return 'neglected';
  if (reached(thresholds.watch) || value === null || atLeast === 'watch') return 'watch';
  return otherwise ?? 'fine';
}

type Graded = Pick<Indicator, 'thresholds' | 'worse' | 'otherwise'>;

/** Fewest values of the own past that a movement or an own median is told from. */
const ENOUGH = 6;

/** 1.1 has no exact form in binary: 6.6 would miss 6 * 1.1. */
const ROUNDING = 1e-9;

/**
 * Outside the range of its own previous twelve months by at least 10 % (rule 9), with at least 6 values.
 * @param previous the twelve months before, this one left out
 */
export function movement(
  now: Pick<TrendPoint, 'value' | 'over'>,
  previous: readonly Pick<TrendPoint, 'value' | 'over'>[],
  worse: 'higher' | 'lower',
): 'worsening' | 'improving' | 'steady' | null {
  const before = known(previous);
  const value = now.value ?? now.over;
  if (value === null || before.length < ENOUGH) return null;
  const values = before.map((point) => point.at);
  // A median that was not reached is only known to be longer: it cannot be called short, nor the top of a range.
  const topKnown = before.every((point) => point.exact);
  const above = topKnown && value > Math.max(...values) && value >= Math.max(...values) * 1.1 - ROUNDING;
  const below =
    now.value !== null && value < Math.min(...values) && value <= Math.min(...values) * 0.9 + ROUNDING;
  if (above) return worse === 'higher' ? 'worsening' : 'improving';
  if (below) return worse === 'higher' ? 'improving' : 'worsening';
  return 'steady';
}

/** Median of the twelve months before; `null` with fewer than 6 values, and where it is a median that was not reached. */
export function ownMedian(previous: readonly Pick<TrendPoint, 'value' | 'over'>[]): number | null {
  const points = known(previous).sort((a, b) => a.at - b.at);
  if (points.length < ENOUGH) return null;
  const middle = points.length >> 1;
  const around = points.length % 2 === 1 ? [points[middle]!] : [points[middle - 1]!, points[middle]!];
  if (!around.every((point) => point.exact)) return null;
  return around.reduce((sum, { at }) => sum + at, 0) / around.length;
}

interface Known {
  readonly at: number;
  /** Not the longest wait seen in place of a median that was not reached. */
  readonly exact: boolean;
}

function known(points: readonly Pick<TrendPoint, 'value' | 'over'>[]): Known[] {
  return points.flatMap(({ value, over }) => {
    const at = value ?? over;
    return at === null ? [] : [{ at, exact: value !== null }];
  });
}

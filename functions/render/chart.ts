import type { Finding, TrendPoint } from '../model/finding.ts';
import { monthInWords } from '../model/month.ts';
import { plainNumber, quantity } from '../model/quantity.ts';
import type { PageChart } from './page-view.ts';
import { STATUS_WORDS } from './status-words.ts';

const FLOOR = 116;
const TALLEST = 96;
const STEP = 22;
/** Under this many, a share is told as a count. */
const ENOUGH = 10;

/** Twelve bars from zero, with the thresholds that are in reach as dashed lines; and the same as a table of numbers. */
export function chart(finding: Finding): PageChart {
  const { trend, thresholds, title, unit } = finding;
  const heights = trend.map(reached);
  const limits = limitsOf(thresholds);
  const seen = Math.max(0, ...heights.map((value) => value ?? 0));
  const top = Math.max(seen, ...limits.map(({ limit }) => limit).filter((limit) => limit <= seen * 1.5)) || 1;
  const y = (value: number) => Math.round((FLOOR - (value / top) * TALLEST) * 10) / 10;
  const now = (point: TrendPoint, value: number | null) =>
    value === null ? null : { y: y(value) - 5, text: told(point, unit) };
  return {
    label: `${title}: ${trend.map((point) => `${monthInWords(point.month)} ${told(point, unit)}`).join(', ')}`,
    bars: heights.map((value, at) => {
      const high = value === null ? 1 : Math.max(2, FLOOR - y(value));
      const key = value === null ? 'gap' : at === trend.length - 1 ? 'now' : 'bar';
      return { key, x: at * STEP, y: FLOOR - high, height: high };
    }),
    lines: limits
      .filter(({ limit }) => limit <= top)
      .map(({ limit, text }) => ({ y: y(limit), textY: y(limit) + 4, text })),
    now: now(trend.at(-1)!, heights.at(-1) ?? null),
    from: monthInWords(trend[0]!.month),
    to: monthInWords(trend.at(-1)!.month),
    months: trend.map((point) => ({
      month: monthInWords(point.month),
      value: told(point, unit),
      n: plainNumber(point.n),
      key: STATUS_WORDS[point.status].key,
      status: STATUS_WORDS[point.status].word,
    })),
  };
}

function limitsOf(
  thresholds: Finding['thresholds'],
): readonly { readonly limit: number; readonly text: string }[] {
  if (thresholds === null) return [];
  const { watch, neglected } = thresholds;
  return [
    { limit: watch, text: 'watch' },
    ...(neglected === null ? [] : [{ limit: neglected, text: 'neglected' }]),
  ];
}

function reached({ value, over }: TrendPoint): number | null {
  return value ?? over;
}

function told({ value, over, n, status }: TrendPoint, unit: Finding['unit']): string {
  if (value !== null && unit === 'share' && n < ENOUGH) return `${Math.round(value * n)} of ${n}`;
  if (value !== null) return quantity(value, unit);
  return over === null ? STATUS_WORDS[status].word : `over ${quantity(over, unit)}`;
}

import type { Finding, TrendPoint } from '../model/finding.ts';
import { plainNumber, quantity } from '../model/quantity.ts';
import type { Measure, TrendMark } from '../model/report.ts';
import { listed } from './listed.ts';

/** Under this many, a share is told as a count: `2 of 5 newcomers`. */
const ENOUGH = 10;

/** Repositories by name; with forty of them the rest is counted. */
const NAMED = 3;

/** A finding in short: grade, number with its denominator, against last month, twelve months. */
export function measureOf(finding: Finding, setAside: string | null): Measure {
  const { id, title, status, unit, movement, trend } = finding;
  return {
    finding: id,
    title,
    status,
    unit,
    figure: figure(finding),
    comparison: comparison(finding),
    movement,
    worseIn: worseIn(finding),
    setAside,
    trend: trend.map((point) => mark(point, finding)),
  };
}

function figure({ value, over, n, of, apart, part, unit }: Finding): string | null {
  if (unit === 'share' && n < ENOUGH) return part !== null && n > 0 ? `${part} of ${n} ${of}` : null;
  if (over !== null && value === null) return `over ${quantity(over, unit)}, ${plainNumber(n)} ${of}`;
  if (value === null) return null;
  const number = quantity(value, unit);
  // Of a median or a ratio `n` is what it was told from, not what it is a part of.
  if ((unit === 'ratio' || apart) && n > 0) return `${number}, with ${plainNumber(n)} ${of} in all`;
  if (unit === 'days' || unit === 'months') return `${number}, ${plainNumber(n)} ${of}`;
  if (n > 0) return `${number} of ${plainNumber(n)} ${of}`;
  return value === 0 ? 'none' : number;
}

/** `6 last month, 5 usual`, `as last month, 5 usual`; days and months that stand in the figure beside it are not said again. */
function comparison(finding: Finding): string | null {
  const { trend, ownMedian, unit } = finding;
  const hasUnit = unit === 'months' || (unit === 'days' && (finding.value ?? finding.over ?? 0) >= 1);
  const told = (value: number) =>
    hasUnit && (unit === 'months' || value >= 1) ? plainNumber(value) : quantity(value, unit);
  const before = trend.at(-2);
  const last = before && mark(before, finding);
  const lastMonth = last && last.value !== null ? `${last.atLeast ? 'over ' : ''}${told(last.value)}` : null;
  const usual = ownMedian === null ? null : told(ownMedian);
  const isSame = last?.atLeast === false && finding.value !== null && lastMonth === told(finding.value);
  const words = [
    ...(lastMonth === null ? [] : [isSame ? 'as last month' : `${lastMonth} last month`]),
    // The same number twice tells nothing more.
    ...(usual === null || usual === lastMonth ? [] : [`${usual} usual`]),
  ];
  return words.length === 0 ? null : words.join(', ');
}

function worseIn({ worseIn }: Finding): string | null {
  const graded = [
    ['neglected', 'neglected'],
    ['watch', 'to watch'],
  ] as const;
  const words = graded.flatMap(([grade, word]) => {
    const names = worseIn
      .filter(({ status }) => status === grade)
      .map(({ repository }) => repository.split('/').at(-1)!);
    return names.length === 0 ? [] : [`${word} in ${listed(names, NAMED)}`];
  });
  return words.length === 0 ? null : words.join(', ');
}

function mark({ value, over, n }: TrendPoint, { unit }: Pick<Finding, 'unit'>): TrendMark {
  if (unit === 'share' && n < ENOUGH) return { value: null, atLeast: false };
  return { value: value ?? over, atLeast: value === null && over !== null };
}

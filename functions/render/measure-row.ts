import { plainNumber } from '../model/quantity.ts';
import type { Measure, TrendMark } from '../model/report.ts';
import type { LetterRow } from './letter-view.ts';
import { STATUS_WORDS } from './status-words.ts';

const TALLEST = 24;

/** A line of the letter's table; the sparkline's bars share one scale, from zero. */
export function measureRow({ title, status, figure, comparison, movement, trend, unit }: Measure): LetterRow {
  const { word, symbol, key, colour } = STATUS_WORDS[status];
  const highest = Math.max(0, ...trend.map(({ value }) => value ?? 0));
  return {
    title,
    word: movement === 'worsening' || movement === 'improving' ? `${word}, ${movement}` : word,
    symbol,
    key,
    colour,
    figure: figure ?? '–',
    comparison,
    trend: `${trend.length} months: ${trend.map((mark) => told(mark, unit)).join(' ')}`,
    bars: trend.map((mark, at) => bar(mark, highest, at === trend.length - 1)),
  };
}

function told({ value, atLeast }: TrendMark, unit: Measure['unit']): string {
  if (value === null) return '–';
  const number = plainNumber(unit === 'share' ? Math.round(value * 100) : value);
  return `${atLeast ? '>' : ''}${number}${unit === 'share' ? '%' : ''}`;
}

function bar({ value }: TrendMark, highest: number, now: boolean): LetterRow['bars'][number] {
  if (value === null) return { key: 'gap', height: 1, colour: '#dfe2e4' };
  const height = highest === 0 ? 2 : Math.max(2, Math.round((value / highest) * TALLEST));
  return now ? { key: 'now', height, colour: '#23272b' } : { key: 'bar', height, colour: '#b4bcc1' };
}

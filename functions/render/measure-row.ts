import { plainNumber } from '../model/quantity.ts';
import type { Measure, TrendMark } from '../model/report.ts';
import { cut } from './cut.ts';
import type { LetterRow } from './letter-view.ts';
import { sentence } from './sentence.ts';
import { STATUS_WORDS } from './status-words.ts';

const TALLEST = 24;

/** A line of the letter's table; the sparkline's bars share one scale, from zero. */
export function measureRow(measure: Measure, terse: number): LetterRow {
  const { title, status, figure, comparison, worseIn, movement, setAside, trend, unit } = measure;
  const { word, symbol, key, colour } = STATUS_WORDS[status];
  const highest = Math.max(0, ...trend.map(({ value }) => value ?? 0));
  return {
    title: cut(title, { characters: 60, words: 8 }),
    word: movement === 'worsening' || movement === 'improving' ? `${word}, ${movement}` : word,
    symbol,
    key,
    colour,
    figure: figure === null ? '–' : cut(figure, { characters: 80, words: 12 }),
    comparison: terse > 1 || comparison === null ? null : cut(comparison, { characters: 90, words: 14 }),
    worseIn: terse > 0 || worseIn === null ? null : cut(worseIn, { characters: 120, words: 14 }),
    setAside: setAside === null ? null : notAsked(setAside, terse),
    trend: told(trend, unit),
    bars: trend.map((mark, at) => bar(mark, highest, at === trend.length - 1)),
  };
}

function notAsked(reason: string, terse: number): string {
  return terse > 0 ? 'Set aside' : sentence(cut(reason, { characters: 120, words: 18 }));
}

/** The sparkline in words, for those who do not see it. */
function told(trend: Measure['trend'], unit: Measure['unit']): string {
  const values = trend.map((mark) => number(mark, unit));
  const [first] = values;
  // A row of gaps, or of noughts, tells nothing but its length.
  if (first === undefined || trend.every(({ value }) => value === null)) return '12 months: not known';
  const isFlat = values.length > 1 && values.every((value) => value === first);
  return `12 months${unit === 'days' ? ' in days' : ''}: ${isFlat ? `always ${first}` : values.join(' ')}`;
}

function number({ value, atLeast }: TrendMark, unit: Measure['unit']): string {
  if (value === null) return '–';
  const shown = plainNumber(unit === 'share' ? Math.round(value * 100) : value);
  return `${atLeast ? '>' : ''}${shown}${unit === 'share' ? '%' : ''}`;
}

function bar({ value }: TrendMark, highest: number, now: boolean): LetterRow['bars'][number] {
  if (value === null) return { key: 'gap', height: 1, colour: '#dfe2e4' };
  const height = highest === 0 ? 2 : Math.max(2, Math.round((value / highest) * TALLEST));
  return now ? { key: 'now', height, colour: '#23272b' } : { key: 'bar', height, colour: '#b4bcc1' };
}

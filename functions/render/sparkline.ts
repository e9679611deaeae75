import { plainNumber } from '../model/quantity.ts';
import type { Measure } from '../model/report.ts';
import type { PageSparkline } from './page-section-view.ts';

const TALLEST = 24;
const STEP = 8;

/** Twelve small bars on one scale, from zero; null where nothing is known of any month. */
export function sparkline({ trend, unit, title }: Measure): PageSparkline | null {
  if (trend.every(({ value }) => value === null)) return null;
  const highest = Math.max(0, ...trend.map(({ value }) => value ?? 0)) || 1;
  const told = trend.map(({ value, atLeast }) => `${atLeast ? 'over ' : ''}${number(value, unit)}`);
  return {
    label: `${title}, twelve months${unit === 'days' ? ' in days' : ''}: ${told.join(', ')}`,
    bars: trend.map(({ value }, at) => {
      const height = value === null ? 1 : Math.max(2, Math.round((value / highest) * TALLEST));
      const key = value === null ? 'gap' : at === trend.length - 1 ? 'now' : 'bar';
      return { key, x: at * STEP, y: TALLEST - height, height };
    }),
  };
}

function number(value: number | null, unit: Measure['unit']): string {
  if (value === null) return 'unknown';
  return unit === 'share' ? `${plainNumber(Math.round(value * 100))} %` : plainNumber(value);
}

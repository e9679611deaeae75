import type { TrendMark } from '../../functions/model/report.ts';
import { measureRow } from '../../functions/render/measure-row.ts';
import { measureOf } from '../../functions/report/measure-of.ts';
import { aFinding } from '../builders/finding.ts';

function twelveMonths(values: readonly (number | null)[]): string {
  const trend = values.map((value): TrendMark => ({ value, atLeast: false }));
  return measureRow({ ...measureOf(aFinding().fine(0).build(), null), trend }, 0).trend;
}

test.each([
  ['each month as a number', [0, 2, null], '12 months: 0 2 –'],
  ['what never moved is said once', [0, 0, 0], '12 months: always 0'],
  ['a row of gaps is no row of numbers', [null, null], '12 months: not known'],
  ['nor is none', [], '12 months: not known'],
  ['a single month is not always', [3], '12 months: 3'],
])('the line of a year in words: %s', (_, values, words) => {
  expect(twelveMonths(values)).toBe(words);
});

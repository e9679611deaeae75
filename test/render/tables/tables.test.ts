import type { Section } from '../../../functions/model/report.ts';
import { tables } from '../../../functions/render/tables/tables.ts';
import { aPageReport, PAGE_REPORTS } from '../../builders/page-reports.ts';

test('there is one of all figures, all evidence and all months, and one of each section that is not sentences', () => {
  expect(tables(PAGE_REPORTS.maintainers()).map(({ name }) => name)).toEqual([
    'measures',
    'evidence',
    'trend',
    'kinds',
    'decisions',
    'promises',
    'anyone',
  ]);
});

test('a programme has no findings of its own, and no empty table of them', () => {
  expect(tables(PAGE_REPORTS.programme()).map(({ name }) => name)).toEqual(['projects']);
});

test('figures are told as numbers and in words, what is unknown is empty and says why', () => {
  const [measures] = tables(PAGE_REPORTS.maintainers());
  const told = measures!.rows.map((row) =>
    Object.fromEntries(row.map((cell, at) => [measures!.columns[at], cell])),
  );
  expect(told.find(({ finding }) => finding === 'review-load')).toMatchObject({
    status: 'neglected',
    value: 0.54,
    unit: 'share',
    n: 83,
    of: 'reviews',
    neglected_at: 0.5,
    reason: null,
  });
  expect(told.find(({ finding }) => finding === 'newcomers-left-waiting')).toMatchObject({
    status: 'not-enough-data',
    value: null,
    reason: '5 newcomers; a share is told from 10',
  });
});

test('a month that could not be read has no value, and is not zero', () => {
  const trend = tables(PAGE_REPORTS.maintainers()).find(({ name }) => name === 'trend')!;
  expect(trend.rows).toContainEqual([
    'time-to-first-response',
    '2025-11',
    null,
    0,
    'unavailable',
    null,
    'days',
  ]);
});

test('what is beside the figure is evidence that is not counted', () => {
  const evidence = tables(PAGE_REPORTS.maintainers()).find(({ name }) => name === 'evidence')!;
  const counted = evidence.columns.indexOf('counted');
  const others = evidence.rows.filter((row) => row[counted] === 'no');
  expect(others.map((row) => row[4])).toEqual(['Dim the lamps by the hour']);
});

test('numbers of a table are numbers, with a unit they stay words', () => {
  const where = tables(PAGE_REPORTS.sponsor()).find(({ name }) => name === 'where')!;
  expect(where.columns).toEqual(['Project', 'People', 'Product', 'Upkeep', 'Most in', 'url']);
  expect(where.rows[0]!.slice(1, 4)).toEqual([7, 1204, 96]);
  expect(where.rows[1]!.slice(1, 4)).toEqual([2, 14, '12 %']);
});

test('two tables never share a name', () => {
  const one: Section = { id: 'where', title: '', lead: null, inLetter: 0, shape: 'dated', entries: [] };
  expect(() => tables(aPageReport({ sections: [one, one] }))).toThrow('called where.csv');
});

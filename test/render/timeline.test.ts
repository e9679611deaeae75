import { timeline } from '../../functions/render/timeline.ts';
import { aDay } from '../builders/page-reports.ts';

const where = { title: 'Promises', month: '2026-07' };

test('a day lies between the months that are named, and before the end of the month only if it is past', () => {
  const made = timeline([aDay({ day: '2026-07-15' }), aDay({ day: '2026-09-15' })], where)!;
  expect(made.ticks.map(({ text }) => text)).toEqual([
    'May 2026',
    'Jun 2026',
    'Jul 2026',
    'Aug 2026',
    'Sep 2026',
  ]);
  const [july, september] = made.rows.map(({ x }) => Number.parseFloat(x));
  const now = Number.parseFloat(made.now.x);
  expect(july).toBeGreaterThan(Number.parseFloat(made.ticks[2]!.x));
  expect(july).toBeLessThan(now);
  expect(september).toBeGreaterThan(now);
});

test('what is far away stands at the edge, and says on which side it is', () => {
  const made = timeline(
    [aDay({ day: '2021-01-01', status: 'overdue' }), aDay({ day: '2031-01-01' })],
    where,
  )!;
  expect(made.rows.map(({ x, text }) => [x, text])).toEqual([
    ['2%', '← 1 January 2021, overdue'],
    ['98%', '→ 1 January 2031, ahead'],
  ]);
  expect(made.ticks.length).toBeLessThanOrEqual(6);
});

test('a kind has a shape, a status has a word: neither is told by colour alone', () => {
  const kinds = ['milestone', 'deprecation', 'removal', 'pledge'] as const;
  const made = timeline(
    kinds.map((kind) => aDay({ kind })),
    where,
  )!;
  expect(new Set(made.rows.map(({ shape }) => shape)).size).toBe(4);
  expect(made.rows.map(({ title }) => title.split(':')[0])).toEqual([
    'Milestone',
    'Deprecation',
    'Removal',
    'Pledge',
  ]);
});

test('is read out whole', () => {
  expect(timeline([aDay()], where)!.label).toBe('Promises: Milestone Beacon 2.0, 15 September 2026, ahead');
});

test('what has no day is in the table alone', () => {
  expect(timeline([aDay({ day: null })], where)).toBeNull();
});

test('of many the first are drawn, and it says so', () => {
  const made = timeline(
    Array.from({ length: 30 }, () => aDay()),
    where,
  )!;
  expect(made.rows).toHaveLength(24);
  expect(made.more).toBe('The first 24 of 30 days are drawn; the table has all.');
});

import { monthStarts } from '../../functions/measure/month-starts.ts';
import { monthEnd } from '../../functions/model/month.ts';

test.each([
  ['UTC', ['2026-07-01T00:00:00.000Z', '2026-06-01T00:00:00.000Z', '2026-05-01T00:00:00.000Z']],
  [
    'America/Los_Angeles',
    ['2026-07-01T07:00:00.000Z', '2026-06-01T07:00:00.000Z', '2026-05-01T07:00:00.000Z'],
  ],
  ['Asia/Tokyo', ['2026-06-30T15:00:00.000Z', '2026-05-31T15:00:00.000Z', '2026-04-30T15:00:00.000Z']],
  ['Asia/Kolkata', ['2026-06-30T18:30:00.000Z', '2026-05-31T18:30:00.000Z', '2026-04-30T18:30:00.000Z']],
])('in %s', (zone, expected) => {
  const t = Date.parse(monthEnd('2026-07', zone)) - 1;
  expect(monthStarts(t, 3).map((start) => new Date(start).toISOString())).toEqual(expected);
});

test('goes back over the turn of a year', () => {
  const starts = monthStarts(Date.parse('2026-02-01T00:00:00Z') - 1, 3);
  expect(starts.map((start) => new Date(start).toISOString().slice(0, 10))).toEqual([
    '2026-01-01',
    '2025-12-01',
    '2025-11-01',
  ]);
});

import { monthsAgo } from '../../functions/measure/months-ago.ts';
import { monthEnd } from '../../functions/model/month.ts';

const ends = (zone: string) => Date.parse(monthEnd('2026-07', zone)) - 1;
const at = (iso: string) => Date.parse(iso);

test.each([
  ['UTC', '2026-07-31T23:59:59Z', 0],
  ['UTC', '2026-07-01T00:00:00Z', 0],
  ['UTC', '2026-06-30T23:59:59Z', 1],
  ['UTC', '2025-07-15T12:00:00Z', 12],
  ['UTC', '2026-08-01T00:00:00Z', -1],
  ['America/Los_Angeles', '2026-08-01T06:59:59Z', 0],
  ['America/Los_Angeles', '2026-07-01T06:59:59Z', 1],
  ['Asia/Tokyo', '2026-06-30T15:00:00Z', 0],
  ['Asia/Tokyo', '2026-06-30T14:59:59Z', 1],
])('in %s, %s is %d months ago', (zone, instant, ago) => {
  expect(monthsAgo(at(instant), ends(zone))).toBe(ago);
});

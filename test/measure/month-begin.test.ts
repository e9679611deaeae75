import { monthBegin } from '../../functions/measure/month-begin.ts';

describe('the beginning of the month that ends at', () => {
  it.each([
    ['2026-08-01T00:00:00.000Z', '2026-07-01T00:00:00.000Z'],
    ['2026-07-31T23:59:59.999Z', '2026-06-30T23:59:59.999Z'],
    ['2026-03-01T00:00:00.000Z', '2026-02-01T00:00:00.000Z'],
    ['2026-01-01T00:00:00.000Z', '2025-12-01T00:00:00.000Z'],
    ['2026-07-31T10:00:00.000Z', '2026-06-30T10:00:00.000Z'],
    ['2026-08-01T12:00:00.000Z', '2026-07-01T12:00:00.000Z'],
  ])('%s is %s', (end, begin) => {
    expect(new Date(monthBegin(Date.parse(end))).toISOString()).toBe(begin);
  });
});

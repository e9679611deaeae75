import {
  isMonth,
  monthEnd,
  monthInWords,
  monthsBack,
  monthsUpTo,
  newestFullMonth,
  previousMonth,
} from '../../functions/model/month.ts';

test.each([
  ['2026-07', 'UTC', '2026-08-01T00:00:00Z'],
  ['2026-12', 'UTC', '2027-01-01T00:00:00Z'],
  ['2024-02', 'UTC', '2024-03-01T00:00:00Z'],
  ['2026-07', 'Europe/Berlin', '2026-07-31T22:00:00Z'],
  ['2026-01', 'Europe/Berlin', '2026-01-31T23:00:00Z'],
  // The clocks change on the last Sunday of March and October, in 2019 and 2024 on the month's last day.
  ['2024-03', 'Europe/Berlin', '2024-03-31T22:00:00Z'],
  ['2021-10', 'Europe/Berlin', '2021-10-31T23:00:00Z'],
  ['2026-07', 'America/New_York', '2026-08-01T04:00:00Z'],
  ['2026-02', 'America/New_York', '2026-03-01T05:00:00Z'],
  // Summer time ends on the first day of November, after midnight.
  ['2026-10', 'America/New_York', '2026-11-01T04:00:00Z'],
  ['2026-11', 'America/New_York', '2026-12-01T05:00:00Z'],
  ['2026-07', 'Pacific/Auckland', '2026-07-31T12:00:00Z'],
  ['2026-12', 'Pacific/Auckland', '2026-12-31T11:00:00Z'],
  ['2026-07', 'Asia/Kolkata', '2026-07-31T18:30:00Z'],
  ['2026-07', 'Pacific/Kiritimati', '2026-07-31T10:00:00Z'],
  ['2026-07', 'Pacific/Pago_Pago', '2026-08-01T11:00:00Z'],
  // The first of October 2017 began at one o'clock in Asuncion: midnight did not exist.
  ['2017-09', 'America/Asuncion', '2017-10-01T04:00:00Z'],
])('%s ends in %s at %s', (month, zone, end) => {
  expect(monthEnd(month, zone)).toBe(end);
});

test('months back and forth', () => {
  expect(previousMonth('2026-01')).toBe('2025-12');
  expect(previousMonth('2026-08')).toBe('2026-07');
  expect(monthsBack('2026-07', 0)).toBe('2026-07');
  expect(monthsBack('2026-07', 12)).toBe('2025-07');
  expect(monthsBack('2026-07', 19)).toBe('2024-12');
  expect(monthsBack('2026-11', -2)).toBe('2027-01');
  expect(monthsUpTo('2026-02', 4)).toEqual(['2025-11', '2025-12', '2026-01', '2026-02']);
});

test.each([
  ['2026-08-01T00:00:00Z', 'UTC', '2026-07'],
  ['2026-07-31T23:59:59Z', 'UTC', '2026-06'],
  ['2026-07-31T22:00:00Z', 'Europe/Berlin', '2026-07'],
  ['2026-08-01T03:59:59Z', 'America/New_York', '2026-06'],
  ['2026-01-15T00:00:00Z', 'UTC', '2025-12'],
])('at %s in %s the newest full month is %s', (now, zone, month) => {
  expect(newestFullMonth(new Date(now), zone)).toBe(month);
});

test('what is a month', () => {
  expect(['2026-07', '2026-7', '2026-13', '2026-00', '2026-07-01', 'july', ''].filter(isMonth)).toEqual([
    '2026-07',
  ]);
  expect(() => previousMonth('2026-13')).toThrow('"2026-13" is no month; a month is written as 2026-07');
  expect(monthInWords('2026-07')).toBe('July 2026');
});

import { dayOf, dayText } from '../../functions/affiliations/day.ts';

test.each(['2026-07-31', '2024-02-29', '1970-01-01', '2099-01-01', '1999-12-31'])('%s is a day', (text) => {
  expect(dayText(dayOf(text)!)).toBe(text);
});

test.each([
  '',
  '2026-02-29',
  '2026-13-01',
  '2026-00-10',
  '2026-01-00',
  '2026-1-1',
  '2026-07-31 ',
  '0050-01-01',
  'x',
])('%j is none', (text) => {
  expect(dayOf(text)).toBeNull();
});

test('what has no end has no text', () => {
  expect(dayText(Number.POSITIVE_INFINITY)).toBeNull();
});

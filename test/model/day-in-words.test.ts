import { dayInWords } from '../../functions/model/day-in-words.ts';

test('a day as it is spoken, without its year where the letter is about the same', () => {
  expect(dayInWords('2026-07-04')).toBe('4 July 2026');
  expect(dayInWords('2026-07-04', '2026-09')).toBe('4 July');
  expect(dayInWords('2025-12-31', '2026-01')).toBe('31 December 2025');
});

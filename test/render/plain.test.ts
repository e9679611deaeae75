import { plain } from '../../functions/render/plain.ts';

test.each([
  ['one line\r\nBcc: all@example.org', 'one line Bcc: all@example.org'],
  ['a\u2028b\u2029c\u0000d\u0085e', 'a b c d e'],
  ['to \u202Eright\u202C and \u2066isolated\u2069, \u200Fmarked\u061C', 'to right and isolated, marked'],
  ['{{constructor}}', '{\u2060{constructor}\u2060}'],
  ['{{{raw}}}', '{\u2060{\u2060{raw}\u2060}\u2060}'],
  ['{{}}', '{\u2060{}\u2060}'],
  ['{ one } brace', '{ one } brace'],
  ['broken \uD83D surrogate', 'broken \uFFFD surrogate'],
  ['hidden \u{E0041}\u{E0042} tags', 'hidden tags'],
  ['  much   room ', 'much room'],
  ['family 👩‍👩‍👧 stays', 'family 👩‍👩‍👧 stays'],
])('%j', (text, told) => {
  expect(plain(text)).toBe(told);
});

test('twice is once', () => {
  const once = plain('{{{a}}}\u202E \u0007b');
  expect(plain(once)).toBe(once);
});

import { softBreaks } from '../../functions/render/soft-breaks.ts';

test('a word without an end may be broken', () => {
  expect(softBreaks('x'.repeat(65))).toBe(`${'x'.repeat(30)}\u200B${'x'.repeat(30)}\u200B${'x'.repeat(5)}`);
  expect(softBreaks('words of usual length')).toBe('words of usual length');
});

test('not within a character that is made of several', () => {
  const family = '👩‍👩‍👧‍👦';
  const broken = softBreaks(family.repeat(20));
  expect(broken.split('\u200B').every((piece) => piece === family.repeat(piece.length / family.length))).toBe(
    true,
  );
  expect(broken).toContain('\u200B');
});

test('a number keeps its per cent sign', () => {
  expect(softBreaks('54 % of all')).toBe('54\u00A0% of all');
});

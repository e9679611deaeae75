import { wrap } from '../../functions/render/wrap.ts';

test('what continues a line begins under its text', () => {
  expect(wrap('* a list of a few words\n  and its second line here', 16)).toBe(
    '* a list of a\n  few words\n  and its second\n  line here',
  );
});

test('addresses stay whole, words without an end do not', () => {
  const address = `  https://example.org/${'x'.repeat(40)}`;
  expect(wrap(address, 20)).toBe(address);
  expect(wrap('x'.repeat(25), 10)).toBe('xxxxxxxxxx\nxxxxxxxxxx\nxxxxx');
});

test('a quotation is marked on each of its lines', () => {
  expect(wrap('  | one two three four', 12)).toBe('  | one two\n  | three\n  | four');
});

import { governanceText } from '../../../../functions/forge/github/files/governance-text.ts';

test.each([
  ['ada@example.org', '[e-mail]'],
  ['Ada <ada.l+x@mail.example.co.uk>, bo', 'Ada <[e-mail]>, bo'],
  ['[write](mailto:ada@example.org)', '[write](mailto:[e-mail])'],
  ['jörg@bücher.example', '[e-mail]'],
  ['*.ts @harbour/pilots @ada', '*.ts @harbour/pilots @ada'],
  ['a @ b, ada@', 'a @ b, ada@'],
])('%s', (text, kept) => {
  expect(governanceText(text)).toBe(kept);
});

test('it is cut at 64 KB, not within a character', () => {
  expect(governanceText('a'.repeat(70_000))).toHaveLength(65_536);
  expect(governanceText('€'.repeat(30_000))).toBe('€'.repeat(21_845));
});

test('half a megabyte that is nearly an address comes to an end', () => {
  for (const piece of ['a@', 'a.', '@a.', 'a@b.', 'a'])
    expect(governanceText(piece.repeat(250_000))).toBeDefined();
});

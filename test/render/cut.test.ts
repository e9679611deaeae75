import { cut } from '../../functions/render/cut.ts';

const room = { characters: 20, words: 4 };

test.each([
  ['short enough', 'short enough'],
  ['exactly twenty chars', 'exactly twenty chars'],
  ['a title that is longer', 'a title that is …'],
  ['a supercalifragilistic word', 'a supercalifragilis…'],
  ['x'.repeat(256), `${'x'.repeat(19)}…`],
])('%j', (text, told) => {
  expect(cut(text, room)).toBe(told);
});

test('never apart within a character that is made of several', () => {
  expect(cut(`${'x'.repeat(17)}👩‍👩‍👧xx`, room)).toBe(`${'x'.repeat(17)}…`);
  expect(cut(`${'x'.repeat(18)}e\u0301yy`, room)).toBe(`${'x'.repeat(18)}…`);
});

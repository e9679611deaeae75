import { asked, oldest } from '../../functions/measure/oldest.ts';

test.each([
  [1, 'this change', 1],
  [2, 'these 2 changes', 2],
  [9, 'these 9 changes', 9],
  [10, 'the 5 oldest of 10 changes', 5],
])('an ask about %i says "%s"', (count, words, pieces) => {
  expect([oldest(count, 'change'), asked(count)]).toEqual([words, pieces]);
});

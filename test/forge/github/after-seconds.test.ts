import { widthAfter } from '../../../functions/forge/github/chain/width.ts';
import { beginWalk, easier } from '../../../functions/forge/github/files/walk.ts';

const WALK = { ...beginWalk('repository', ['pages']), aliases: 4, crowd: 4 };

test.each([
  ['quickly, more', 1, [15, 8, 8]],
  ['slowly, as much', 5, [10, 4, 4]],
  ['only just, half as much', 9, [5, 2, 2]],
])('after an answer that came %s is asked for', (_, seconds, expected) => {
  const { aliases, crowd } = easier(WALK, seconds);
  expect([widthAfter(10, seconds), aliases, crowd]).toEqual(expected);
});

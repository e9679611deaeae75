import { nearest } from '../../functions/model/nearest.ts';

const words = ['plan', 'harvest', 'measure', 'roll-up', 'report', 'repositories'];

test.each([
  ['harvst', 'harvest'],
  ['hravest', 'harvest'],
  ['HARVEST', 'harvest'],
  ['rollup', 'roll-up'],
  ['repo', 'report'],
  ['reposi', 'repositories'],
  ['reprot', 'report'],
  ['x', null],
  ['', null],
  ['x'.repeat(10_000), null],
])('%s was probably %s', (word, meant) => {
  expect(nearest(word, words)).toBe(meant);
});

import { describeFeature } from '../../../functions/measure/work-areas/describe-feature.ts';
import { featuresOf } from '../../../functions/measure/work-areas/features.ts';
import { unpacked } from '../../../functions/measure/work-areas/unpacked.ts';
import { MODEL } from '../../../functions/measure/work-areas/weights.ts';
import { aChange } from './a-change.ts';

test.each([
  ['first add', 'The title begins with "add"'],
  ['first two add lamp', 'The title begins with "add lamp"'],
  ['first sense new', 'The title begins with a word of: new'],
  ['pair fix crash', 'The title has "fix crash"'],
  ['sense+groups broken code+tests', 'The title speaks of: broken, and the files are of: code+tests'],
  ['sense+main went wrong docs', 'The title speaks of: went wrong, and the files are mostly of: docs'],
  ['top none', 'There are files at the top'],
  ['source additions about 16', 'There are 16 or more source additions'],
  ['deletions about 0', 'There are no deletions'],
])('%s: %s', (name, words) => {
  expect(describeFeature(name)).toBe(words);
});

test('every feature that the model knows has words', () => {
  expect(
    unpacked(MODEL)
      .names.split('\n')
      .filter((name) => describeFeature(name) === name),
  ).toEqual([]);
});

test('every feature that a change can have has words, but for those that say that something is unknown', () => {
  const change = aChange('Fix crash when `x` is empty. Fixes #3', {
    paths: ['src/a.ts', 'docs/a.md'],
    byBot: true,
  });
  const names = [...featuresOf(change).keys()];
  expect(names.filter((name) => describeFeature(name) === name)).toEqual([]);
});

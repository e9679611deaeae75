import { titleFeatures } from '../../../functions/measure/work-areas/title-features.ts';

const wordsOf = (title: string) => titleFeatures(title, new Map()).words;

test.each<[string, readonly string[]]>([
  ['Adds lamps', ['add', 'lamp']],
  ['Adding the stopped lamp', ['add', 'the', 'stop', 'lamp']],
  ['api: dim lamps (#12)', ['dim', 'lamp']],
  ['Bump some-one/lamp from 1.2.3 to 1.3.0', ['bump', 'lamp', 'from', '0.0', 'to']],
  ['Add and/or', ['add', 'and', 'or']],
  ['Thank @someone for the lamp', ['thank', 'for', 'the', 'lamp']],
])('%s: %j', (title, words) => {
  expect(wordsOf(title)).toEqual(words);
});

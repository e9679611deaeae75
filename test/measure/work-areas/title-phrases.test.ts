import { phrasesOf } from '../../../functions/measure/work-areas/title-phrases.ts';

test.each<[string, readonly string[]]>([
  ['Lamp', []],
  ['Lamp crashes when the wick is missing', ['went wrong']],
  ['Add support for oil', ['new ability']],
  ['Avoid copying the wick', ['fewer calls']],
  ['Cached wicks', ['faster']],
  ['Rename the wick', ['other shape']],
  ['Spelling of wick', ['in words']],
  ['Prepare a release', ['a release']],
  ['Release 2.0.0', ['a release', 'nothing but a release']],
  ['Upgrade wick to v2', ['what it needs', 'another version of a dependency']],
])('%s: %j', (title, phrases) => {
  expect(phrasesOf(title)).toEqual(phrases);
});

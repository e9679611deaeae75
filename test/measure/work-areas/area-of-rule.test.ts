import { areaOfRule } from '../../../functions/measure/work-areas/area-of-rule.ts';
import { aChange } from './a-change.ts';

const fits = (paths: string, files: readonly string[] | null) =>
  areaOfRule(aChange('A lamp', { paths: files }), [{ area: 'tests', paths }]) !== null;

test.each<[boolean, string, readonly string[] | null]>([
  [true, 'qa/', ['qa/lamp.ts', 'qa/deep/lamp.ts']],
  [false, 'qa/', ['qa/lamp.ts', 'src/lamp.ts']],
  [false, 'qa/', ['old/qa/lamp.ts']],
  [false, 'qa/', ['qa']],
  [true, 'lamp.ts', ['lamp.ts']],
  [false, 'lamp.ts', ['lamp.tsx']],
  [false, 'lamp.ts', ['lampXts']],
  [true, 'src/*.ts', ['src/lamp.ts']],
  [false, 'src/*.ts', ['src/deep/lamp.ts']],
  [true, 'src/**', ['src/deep/lamp.ts']],
  [true, '**/*.spec.ts', ['src/deep/lamp.spec.ts', 'lamp.spec.ts']],
  [true, 'docs/*/', ['docs/en/lamp.md']],
  [false, '**', []],
  [false, '**', null],
])('%s: %s of %j', (expected, paths, files) => {
  expect(fits(paths, files)).toBe(expected);
});

test('a label and a piece of the title, whatever their case', () => {
  expect(areaOfRule(aChange('A Lamp', { labels: ['QA'] }), [{ area: 'tests', label: 'qa' }])?.area).toBe(
    'tests',
  );
  expect(areaOfRule(aChange('A Lamp'), [{ area: 'tests', title: 'lamp' }])?.area).toBe('tests');
  expect(areaOfRule(aChange('A wick'), [{ area: 'tests', title: 'lamp', label: 'qa' }])).toBeNull();
});

test('all parts of a rule have to fit', () => {
  const rules = [{ area: 'tests', title: 'lamp', label: 'qa', paths: 'qa/' }] as const;
  const whole = { labels: ['QA'], paths: ['qa/lamp.ts'] };
  expect(areaOfRule(aChange('A lamp', whole), rules)?.because).toBe(
    'A rule of the config names the label "QA", and "lamp", which is in the title, and qa/, which every file fits.',
  );
  expect(areaOfRule(aChange('A wick', whole), rules)).toBeNull();
  expect(areaOfRule(aChange('A lamp', { ...whole, labels: [] }), rules)).toBeNull();
  expect(areaOfRule(aChange('A lamp', { ...whole, paths: ['src/lamp.ts'] }), rules)).toBeNull();
});

test('the first rule that fits has the word', () => {
  const rules = [
    { area: 'ci', title: 'wick' },
    { area: 'tests', title: 'lamp' },
    { area: 'release', title: 'lamp' },
  ] as const;
  expect(areaOfRule(aChange('A lamp'), rules)?.area).toBe('tests');
});

test('not every file is known, so none of the paths is said to fit', () => {
  const change = { ...aChange('A lamp', { paths: ['qa/lamp.ts'] }), fileCount: 400 };
  expect(areaOfRule(change, [{ area: 'tests', paths: 'qa/' }])).toBeNull();
});

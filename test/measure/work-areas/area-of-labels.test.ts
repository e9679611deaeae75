import { areaOfLabels } from '../../../functions/measure/work-areas/area-of-labels.ts';
import type { WorkArea } from '../../../functions/model/work-area.ts';
import { aChange } from './a-change.ts';

test.each<[WorkArea | null, readonly string[]]>([
  ['documentation', ['documentation']],
  ['documentation', ['A-docs']],
  ['documentation', ['type: documentation']],
  ['documentation', [':memo: Docs']],
  ['ci', ['area: ci']],
  ['ci', ['area/ci']],
  ['ci', ['CI/CD']],
  ['ci', ['github_actions']],
  ['tests', ['kind/test']],
  ['tests', ['A-testing']],
  ['dependencies', ['dependencies']],
  ['dependencies', ['dependencies', 'javascript']],
  ['dependencies', ['area/dependency']],
  ['refactoring', ['C-refactor']],
  ['refactoring', ['type: refactoring']],
  ['refactoring', ['kind/cleanup']],
  ['refactoring', ['tech debt']],
  ['fix', ['kind/bug']],
  ['fix', ['C-bug']],
  ['fix', ['type:bug', 'priority: high']],
  ['feature', ['enhancement']],
  ['feature', ['kind/feature']],
  ['feature', ['Type: New Feature']],
  ['performance', ['performance']],
  ['performance', ['I-slow']],
  ['performance', ['topic: perf']],
  ['release', ['release']],
  ['release', ['autorelease: pending']],
  ['upkeep', ['kind/chore']],
  [null, []],
  [null, ['city', 'latest', 'bugbear', 'good first issue']],
  [null, ['bug', 'enhancement']],
  [null, ['documentation', 'enhancement']],
  [null, ['needs tests']],
  [null, ['release-blocker']],
])('%s: %j', (area, labels) => {
  expect(areaOfLabels(aChange('A lamp', { labels, paths: null }))?.area ?? null).toBe(area);
});

describe('a label of an area that files have', () => {
  it.each<[string, WorkArea | null, string, string, readonly string[]]>([
    ['counts by half of the files', 'documentation', 'docs', 'A lamp', ['docs/lamp.md', 'src/lamp.ts']],
    ['not by fewer', null, 'docs', 'A lamp', ['docs/lamp.md', 'src/lamp.ts', 'src/lamps.ts']],
    ['counts on tests', 'tests', 'tests', 'A lamp', ['test/lamp.test.ts']],
    ['not without tests', null, 'tests', 'A lamp', ['src/lamp.ts']],
    ['counts on manifests', 'dependencies', 'dependencies', 'A lamp', ['package.json', 'yarn.lock']],
    ['not on code', null, 'dependencies', 'A lamp', ['src/a.ts', 'src/b.ts', 'package.json']],
    ['counts on code that a bump had to change', 'dependencies', 'deps', 'Bump lamp to v2', ['src/a.ts']],
    ['counts wherever, where files do not tell the area', 'fix', 'bug', 'A lamp', ['docs/lamp.md']],
  ])('%s', (_, area, label, title, paths) => {
    expect(areaOfLabels(aChange(title, { labels: [label], paths }))?.area ?? null).toBe(area);
  });
});

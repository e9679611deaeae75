import { explainWorkArea, workAreaOf } from '../../../functions/measure/work-areas/work-area-of.ts';
import type { AreaRule, WorkArea } from '../../../functions/model/work-area.ts';
import { aChange } from './a-change.ts';

describe('the order of evidence', () => {
  const rules: readonly AreaRule[] = [{ area: 'release', title: 'ship it' }];

  it.each<[string, WorkArea, WorkArea]>([
    [
      'a rule before a label',
      workAreaOf(aChange('feat: ship it', { labels: ['documentation'] }), rules),
      'release',
    ],
    [
      'a label before a declared type',
      workAreaOf(aChange('feat: a lamp', { labels: ['bug'] }), rules),
      'fix',
    ],
    ['a declared type before what is told', workAreaOf(aChange('docs: add a lamp'), rules), 'documentation'],
    [
      'labels that disagree say nothing',
      workAreaOf(aChange('perf: a lamp', { labels: ['bug', 'enhancement'] }), rules),
      'performance',
    ],
  ])('%s', (_, found, expected) => {
    expect(found).toBe(expected);
  });
});

describe('what nobody declared is told by title, files and kind of author', () => {
  it.each<[WorkArea, string, readonly string[], boolean]>([
    ['dependencies', 'Bump lodash from 4.17.20 to 4.17.21', ['package.json', 'package-lock.json'], true],
    ['dependencies', 'Update dependency typescript to v5.4', ['package.json', 'pnpm-lock.yaml'], true],
    ['documentation', 'Fix typo in README', ['README.md'], false],
    ['documentation', 'Explain how to install from source', ['docs/install.md'], false],
    ['ci', 'Run the workflow on pull requests only', ['.github/workflows/test.yml'], false],
    ['tests', 'Add missing unit tests for the parser', ['tests/test_parser.py'], false],
    ['tests', 'Fix flaky test', ['internal/server/server_test.go'], false],
    ['fix', 'Fix crash when the list is empty', ['src/list.rs', 'tests/list.rs'], false],
    ['fix', 'Prevent null pointer when the config is missing', ['src/main/java/org/x/Config.java'], false],
    ['feature', 'Add support for dark mode', ['src/theme.ts', 'src/theme.test.ts', 'docs/theme.md'], false],
    ['refactoring', 'Rename internal helper and simplify', ['src/helper.ts', 'src/index.ts'], false],
    ['refactoring', 'Extract interface', ['pkg/store/store.go', 'pkg/store/memory.go'], false],
    ['performance', 'Speed up lookups by caching hashes', ['src/index.rs'], false],
    ['release', 'Release 2.1.0', ['CHANGELOG.md', 'package.json'], false],
  ])('%s: %s', (area, title, paths, byBot) => {
    expect(workAreaOf(aChange(title, { paths, byBot }), [])).toBe(area);
  });

  it('tells without files, too', () => {
    expect(workAreaOf(aChange('Fix crash on startup', { paths: null }), [])).toBe('fix');
  });
});

describe('deprecations', () => {
  it.each<[WorkArea, string, readonly string[]]>([
    ['deprecation', 'Deprecate the old lamp', []],
    ['deprecation', 'chore: drop support for Node 16', []],
    ['deprecation', 'refactor!: remove deprecated options', []],
    ['deprecation', 'Dim the old lamp', ['type: deprecation']],
    ['feature', 'feat: deprecate the old lamp', []],
    ['fix', 'fix: remove deprecated call', []],
    ['fix', 'Remove deprecated call', ['bug']],
  ])('%s: %s', (area, title, labels) => {
    expect(workAreaOf(aChange(title, { labels }), [])).toBe(area);
  });

  it('leaves the word to a rule', () => {
    expect(workAreaOf(aChange('Deprecate a lamp'), [{ area: 'upkeep', title: 'lamp' }])).toBe('upkeep');
  });
});

describe('the reasons', () => {
  it.each<[string, ReturnType<typeof explainWorkArea>]>([
    [
      'of a rule',
      {
        area: 'tests',
        by: 'rule',
        because: ['A rule of the config names "lamp", which is in the title.'],
      },
    ],
  ])('%s', (_, expected) => {
    expect(explainWorkArea(aChange('A lamp'), [{ area: 'tests', title: 'lamp' }])).toEqual(expected);
  });

  it('of a label', () => {
    expect(explainWorkArea(aChange('A lamp', { labels: ['kind/bug'] }), [])).toEqual({
      area: 'fix',
      by: 'label',
      because: ['It has the label "kind/bug".'],
    });
  });

  it('of a declared type', () => {
    expect(explainWorkArea(aChange('fix(ci): a lamp'), [])).toEqual({
      area: 'ci',
      by: 'declared',
      because: ['The title declares "fix(ci)".'],
    });
  });

  it('of a deprecation', () => {
    const { area, by, because } = explainWorkArea(aChange('Deprecate a lamp'), []);
    expect([area, by, because.length]).toEqual(['deprecation', 'told', 1]);
  });

  it('of what the model tells: up to five, in words, the weightiest first', () => {
    const change = aChange('Fix typo in README', { paths: ['README.md'] });
    const { area, by, because } = explainWorkArea(change, []);
    expect([area, by]).toEqual(['documentation', 'told']);
    expect(because).toHaveLength(5);
    const weights = because.map((reason) =>
      Number(/: \+(\d+\.\d\d) for documentation over \w+\.$/.exec(reason)?.[1]),
    );
    expect(weights).toEqual([...weights].sort((a, b) => b - a));
    expect(because.join(' ')).toMatch(/typo|README|docs|\.md/);
  });

  it('are of the area that is told without reasons', () => {
    for (const title of ['Add a lamp', 'docs: a lamp', 'Deprecate a lamp', 'Bump lamp to v3', 'Lamp'])
      expect(explainWorkArea(aChange(title), []).area).toBe(workAreaOf(aChange(title), []));
  });
});

import { areaOfDeclared, declaredType } from '../../../functions/measure/work-areas/declared-type.ts';
import type { WorkArea } from '../../../functions/model/work-area.ts';

const areaOf = (title: string, byBot = false) => areaOfDeclared(declaredType(title), byBot);

test.each<[WorkArea | null, string]>([
  ['feature', 'feat: a lamp'],
  ['feature', 'feat(api)!: a lamp'],
  ['feature', 'Feature: a lamp'],
  ['feature', 'enhancement(ui): a lamp'],
  ['fix', 'fix(lamp): it shines'],
  ['fix', 'bugfix: it shines'],
  ['fix', 'Fix: it shines'],
  ['performance', 'perf(ci): a faster lamp'],
  ['documentation', 'docs: explain lamps'],
  ['documentation', 'doc: explain lamps'],
  ['documentation', '[docs] explain lamps'],
  ['documentation', 'docs/lamps: explain lamps'],
  ['documentation', 'fix(docs): a broken link'],
  ['documentation', 'feat(website): lamps'],
  ['documentation', 'README: explain lamps'],
  ['ci', 'ci: cache'],
  ['ci', 'CI: cache'],
  ['ci', '[ci] cache'],
  ['ci', 'fix(ci): cache'],
  ['ci', 'chore(github-actions): cache'],
  ['tests', 'test: more lamps'],
  ['tests', 'tests/unit: more lamps'],
  ['tests', 'refactor(test): lamps'],
  ['tests', 'chore(lamp/tests): lamps'],
  ['dependencies', 'build: link lamps'],
  ['dependencies', 'build(deps): bump lamp from 1 to 2'],
  ['dependencies', 'deps: lamp 2.0'],
  ['dependencies', 'fix(deps): update lamp to v2'],
  ['dependencies', 'ci(deps): bump actions/checkout from 4 to 5'],
  ['dependencies', 'chore(deps-dev): lamp'],
  ['dependencies', 'cmake: find lamps'],
  ['refactoring', 'refactor: lamps'],
  ['refactoring', 'style: lamps'],
  ['refactoring', 'cleanup: lamps'],
  ['release', 'release: 2.0'],
  ['release', 'chore(release): 2.0.0'],
  ['release', 'chore(main): release 2.0.0'],
  ['release', 'chore: release v2.0.0-rc.1'],
  ['release', 'bump: version 1.0.0 → 1.1.0'],
  ['release', 'docs: changelog update for v9.1.0'],
  ['upkeep', 'chore: sweep'],
  ['upkeep', 'chore(lamp): release the brake'],
  [null, 'A lamp'],
  [null, 'lamp: shine'],
  [null, 'net/http: shine'],
  [null, 'revert: feat: a lamp'],
  [null, 'fix a lamp'],
  [null, 'docs:no blank'],
  [null, 'constructor: a lamp'],
])('%s: %s', (area, title) => {
  expect(areaOf(title)).toBe(area);
});

test.each<[WorkArea | null, string]>([
  ['dependencies', 'chore: update dependency lamp to v2'],
  ['dependencies', 'fix: update dependency lamp to v2'],
  ['upkeep', 'chore: sweep'],
  ['fix', 'fix: sweep'],
  ['ci', 'ci: update lamp to v2'],
])('by a bot, %s: %s', (area, title) => {
  expect(areaOf(title, true)).toBe(area);
});

test('what was declared is cut off', () => {
  expect(declaredType('feat(API)!: a lamp: small')).toEqual({
    type: 'feat',
    scope: 'api',
    rest: 'a lamp: small',
  });
  expect(declaredType('lamp: small')).toEqual({ type: '', scope: '', rest: 'lamp: small' });
});

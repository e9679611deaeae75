import { isCiWork, shareOfCiPaths } from '../../functions/measure/ci-work.ts';
import { WATCHED_PATHS } from '../../functions/model/watched-paths.ts';

const work = (title: string, paths: string[] | null = ['src/a.ts'], labels: string[] = []) =>
  isCiWork({ title, labels, ciShare: shareOfCiPaths(paths) });

describe('work on continuous integration', () => {
  it.each<[string, boolean, boolean]>([
    ['by its files', work('Cache the build', ['.github/workflows/test.yml']), true],
    ['by half of its files', work('Cache the build', ['ci/run.sh', 'Makefile']), true],
    ['not by less than half', work('Add a lamp', ['ci/run.sh', 'src/a.ts', 'src/b.ts']), false],
    ['by declared type', work('ci: cache the build'), true],
    ['by declared scope', work('fix(ci): cache the build'), true],
    [
      'not where another type is declared',
      work('docs: explain the workflow', ['.github/workflows/test.yml']),
      false,
    ],
    ['by label', work('Cache the build', null, ['area/ci']), true],
    ['not by a label that only contains it', work('Cache the build', null, ['city']), false],
    [
      'no bump of an action',
      work('Bump actions/checkout from 4 to 5', ['.github/workflows/test.yml']),
      false,
    ],
    ['no declared bump', work('ci: update actions/checkout to v5', ['.github/workflows/test.yml']), false],
    ['no change with the label of dependencies', work('ci: new runners', ['ci/a'], ['dependencies']), false],
    ['unknown files say nothing', work('Cache the build', null), false],
  ])('%s', (_, found, expected) => {
    expect(found).toBe(expected);
  });
});

test('a change has a path of CI wherever a push would have one', () => {
  expect(shareOfCiPaths(WATCHED_PATHS.ci)).toBe(1);
  expect(shareOfCiPaths(WATCHED_PATHS.ci.map((path) => `${path}/x`))).toBe(1);
});

test.each([
  ['.gitlab-ci.yaml', 1],
  ['.gitlab/ci/build.yml', 1],
  ['azure-pipelines-nightly.yml', 1],
  ['.woodpecker.yml', 1],
  ['ciphers/a.ts', 0],
  ['docs/ci.md', 0],
  ['src/.github/workflows/a.yml', 0],
])('%s is of CI: %s', (path, share) => {
  expect(shareOfCiPaths([path])).toBe(share);
});

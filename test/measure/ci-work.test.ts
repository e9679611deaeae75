import { isCiWork, shareOfCiPaths } from '../../functions/measure/ci-work.ts';

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

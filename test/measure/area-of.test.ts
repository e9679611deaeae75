import { areaOf, areaOfCommit } from '../../functions/measure/area-of.ts';
import { aSnapshot, T } from '../builders/snapshot.ts';

const DAY = 86_400_000;
const renamed = { kind: 'renamed' as const, by: 'ann', what: 'feat: a lamp', to: 'docs: a lamp' };

describe('the area of a change', () => {
  it('is that of the merge, whatever it was called later', async () => {
    const { changes } = await aSnapshot()
      .withChange({
        title: 'docs: a lamp',
        daysOld: 40,
        mergedDaysAgo: 30,
        events: [{ ...renamed, daysAgo: 10 }],
      })
      .withChange({ title: 'docs: a lamp', daysOld: 40, mergedDaysAgo: 30 })
      .withChange({
        title: 'More light',
        daysOld: 40,
        mergedDaysAgo: 30,
        labels: ['documentation'],
        events: [{ kind: 'labeled', by: 'ann', daysAgo: 10, what: 'documentation' }],
      })
      .tables();
    expect(areaOf(changes, 0, T)).toBe('feature');
    expect(areaOf(changes, 1, T)).toBe('documentation');
    expect(areaOf(changes, 2, T)).not.toBe('documentation');
  });

  it('of one that was not merged then is that of the time that is asked for', async () => {
    const { changes } = await aSnapshot()
      .withChange({
        title: 'docs: a lamp',
        daysOld: 40,
        mergedDaysAgo: 5,
        events: [{ ...renamed, daysAgo: 10 }],
      })
      .tables();
    const asked = [20, 7, 0].map((days) => areaOf(changes, 0, T - days * DAY));
    expect(asked).toEqual(['feature', 'documentation', 'documentation']);
  });

  it('follows the rules of the config first', async () => {
    const { changes } = await aSnapshot()
      .withChange({ title: 'feat: a lamp', daysOld: 9 })
      .tables({}, { areaRules: [{ area: 'release', title: 'lamp' }] });
    expect(areaOf(changes, 0, T)).toBe('release');
  });
});

describe('the area of a commit without a change', () => {
  it.each([
    ['a declared type', { headline: 'feat: a lamp' }, 'feature'],
    ['all of its files', { headline: 'Mend it', ciPaths: ['.github/workflows'] }, 'ci'],
    [
      'all of its files in the folder of pages',
      { headline: 'More words', ciPaths: ['docs'] },
      'documentation',
    ],
    ['half of its files', { headline: 'Mend it', ciPaths: ['.github/workflows'], changedFiles: 2 }, 'ci'],
  ])('is told by %s', async (_, commit, area) => {
    const tables = await aSnapshot()
      .withCommit({ daysAgo: 9, ...commit })
      .tables();
    expect(areaOfCommit(tables, 0)).toBe(area);
  });

  it('is not told by a few files of many', async () => {
    const tables = await aSnapshot()
      .withCommit({ headline: 'Add a lamp', daysAgo: 9, ciPaths: ['.github/workflows'], changedFiles: 9 })
      .tables();
    expect(areaOfCommit(tables, 0)).not.toBe('ci');
  });
});

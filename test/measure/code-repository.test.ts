import { notCode } from '../../functions/measure/code-repository.ts';
import { MERGED } from '../builders/merged-work.ts';
import { aSnapshot, T } from '../builders/snapshot.ts';

/** So many merged changes of these files. */
function changed(count: number, files: readonly string[] | null) {
  const snapshot = aSnapshot();
  for (let i = 0; i < count; i++) snapshot.withChange({ ...MERGED, files });
  return snapshot;
}

describe('a repository of code', () => {
  it('is one whose files that changes touched are code by at least a fifth', async () => {
    expect(notCode(await changed(10, ['src/a.ts', 'a.md', 'b.md', 'c.md', 'd.md']).tables(), T)).toBeNull();
    const pages = ['src/a.ts', 'a.md', 'b.md', 'c.md', 'd.md', 'e.md'];
    expect(notCode(await changed(10, pages).tables(), T)).toEqual({
      none: 'not-applicable',
      reason: '10 of 60 files that its changes touched in a year are code: it is no repository of code',
    });
  });

  it('counts tests as code', async () => {
    expect(notCode(await changed(10, ['test/a.test.ts']).tables(), T)).toBeNull();
  });

  it.each([
    ['too few changes', changed(9, ['src/a.ts'])],
    ['changes whose files are not known', changed(30, null)],
    ['changes that are not merged', changed(9, ['src/a.ts']).withChange({ daysOld: 9 })],
    [
      'changes of long ago',
      changed(9, ['src/a.ts']).withChange({ ...MERGED, daysOld: 400, mergedDaysAgo: 366 }),
    ],
  ])('is not told from %s', async (_, snapshot) => {
    expect(notCode(await snapshot.tables(), T)).toMatchObject({ none: 'not-enough-data' });
  });

  it('is no mirror', async () => {
    const snapshot = changed(10, ['src/a.ts']);
    for (let i = 0; i < 10; i++)
      snapshot.withCommit({ headline: `Merge pull request #${900 + i} from x`, daysAgo: 9, parents: 2 });
    const tables = await snapshot.tables();
    expect(notCode(tables, T)).toMatchObject({
      none: 'not-applicable',
      reason: expect.stringContaining('mirror'),
    });
  });
});

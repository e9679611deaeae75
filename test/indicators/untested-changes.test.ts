import { untestedChanges } from '../../functions/indicators/untested-changes.ts';
import { MERGED, ofCode } from '../builders/merged-work.ts';
import { aSnapshot, T } from '../builders/snapshot.ts';

const feature = { ...MERGED, title: 'feat: a lamp', by: 'ann' };

describe('changes without tests', () => {
  it('counts features and fixes of a year that touched no test, by who pays', async () => {
    const tables = await ofCode(aSnapshot())
      .withChange(feature)
      .withChange({ ...feature, by: 'bea', files: ['src/a.ts', 'test/a.test.ts'] })
      .withChange({ ...feature, by: 'cat', title: 'fix: the lamp', files: ['src/a.ts'] })
      .withChange({ ...feature, by: 'dan', title: 'refactor: the lamp' })
      .withChange({ ...feature, files: null })
      .withChange({ ...feature, bot: true, by: 'agent' })
      .withChange({ ...feature, daysOld: 400, mergedDaysAgo: 366 })
      .withChange({ ...feature, base: 'release-1' })
      .withCommit({ headline: 'feat: pushed', daysAgo: 30, by: 'ann' })
      .tables({ ann: 'Reef', bea: 'Reef', dan: 'independent' });
    expect(untestedChanges.count(tables, T)).toEqual({
      'company/Reef': { part: 1, all: 2 },
      unknown: { part: 1, all: 1 },
    });
    const found = untestedChanges.evidence(tables, T).map(({ number, days, note }) => [number, days, note]);
    expect(found).toEqual([
      [11, 40, 'merged without a test'],
      [13, 40, 'merged without a test'],
    ]);
    const own = untestedChanges.company!.evidence(tables, T, 'Reef').map(({ number }) => number);
    expect(own).toEqual([11]);
  });

  it('tells the share, and what companies, independents and unknown people have in it', () => {
    const counts = {
      'company/Kelp': { part: 1, all: 4 },
      'company/Reef': { part: 9, all: 10 },
      independent: { part: 1, all: 3 },
      unknown: { part: 1, all: 1 },
    };
    expect(untestedChanges.measure(counts)).toEqual({
      value: 12 / 18,
      over: null,
      n: 18,
      part: 12,
      says: '12 of 18 features and fixes touched no test',
      context: ["Companies' people: 10 of 14 changes; independent: 1 of 3; unknown: 1 of 1."],
    });
    const own = untestedChanges.measure(untestedChanges.company!.own(counts, 'Reef'));
    expect([own.value, own.context]).toEqual([0.9, []]);
    expect(untestedChanges.measure(untestedChanges.company!.own(counts, 'Else')).n).toBe(0);
  });

  it.each([
    ['of pages', ['guide.md', 'other.md', 'more.md', 'last.md', 'a.md', 'b.md'], 'not-applicable'],
    ['of code', ['src/a.ts', 'a.md', 'b.md', 'c.md', 'd.md'], undefined],
  ])('is asked of code alone: a repository %s', async (_, files, none) => {
    const tables = await ofCode(aSnapshot(), files)
      .withChange({ ...feature, files })
      .tables();
    expect(untestedChanges.count(tables, T)).toMatchObject(none === undefined ? {} : { none });
  });
});

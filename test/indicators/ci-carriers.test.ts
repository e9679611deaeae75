import { ciCarriers } from '../../functions/indicators/ci-carriers.ts';
import { aSnapshot, T } from '../builders/snapshot.ts';

const ci = { files: ['.github/workflows/test.yml'], daysOld: 40, mergedDaysAgo: 30, mergedBy: 'kim' };

describe('who carries CI', () => {
  it('counts merged changes of CI and direct pushes, by author', async () => {
    const tables = await aSnapshot()
      .withChange({ ...ci, by: 'ann' })
      .withChange({ ...ci, by: 'ann', daysOld: 400, mergedDaysAgo: 364 })
      .withChange({ ...ci, by: 'bea', daysOld: 400, mergedDaysAgo: 366 })
      .withChange({ ...ci, by: 'bea', title: 'Bump actions/cache from 3 to 4' })
      .withChange({ ...ci, by: 'bea', base: 'release-1' })
      .withChange({ ...ci, by: 'cat', base: 'master', mergeCommit: 'c-merge' })
      .withChange({ ...ci, by: 'bumper', bot: true })
      .withChange({ ...ci, by: 'dan', files: ['src/a.ts'] })
      .withChange({ ...ci, by: null })
      .withChange({ by: 'eve', daysOld: 40, files: ['.travis.yml'] })
      .withCommit({
        oid: 'c-merge',
        headline: 'Merge pull request #6 from x',
        daysAgo: 30,
        by: 'kim',
        parents: 2,
      })
      .withCommit({ headline: 'Mend the runner', daysAgo: 20, by: 'fay', ciPaths: ['ci'], changedFiles: 2 })
      .withCommit({ headline: 'Add a lamp', daysAgo: 20, by: 'gus', ciPaths: ['ci'], changedFiles: 9 })
      .withCommit({ headline: 'Cache (#1)', daysAgo: 30, by: 'ann', ciPaths: ['.github/workflows'] })
      .withCommit({ headline: 'Add a lens', daysAgo: 20, by: 'gus' })
      .tables();
    expect(ciCarriers.count(tables, T)).toEqual({ ann: 2, cat: 1, fay: 1 });
  });

  it('links to the open changes of CI', async () => {
    const tables = await aSnapshot()
      .withChange({ title: 'ci: split the jobs', daysOld: 12 })
      .withChange({ daysOld: 12 })
      .tables();
    expect(ciCarriers.evidence(tables, T).map(({ number, days }) => [number, days])).toEqual([[1, 12]]);
  });

  it('counts a change once though a rebasing merge wrote its commits anew', async () => {
    const tables = await aSnapshot()
      .withChange({
        ...ci,
        by: 'ann',
        mergeCommit: 'new-3',
        pushes: [{ daysAgo: 39 }, { daysAgo: 38 }, { daysAgo: 37 }],
      })
      .withCommit({ oid: 'new-1', headline: 'One', daysAgo: 30, by: 'ann', ciPaths: ['ci'] })
      .withCommit({ oid: 'new-2', headline: 'Two', daysAgo: 30, by: 'ann', ciPaths: ['ci'] })
      .withCommit({ oid: 'new-3', headline: 'Three', daysAgo: 30, by: 'ann', ciPaths: ['ci'] })
      .withCommit({ oid: 'own', headline: 'Mend it', daysAgo: 29, by: 'bea', ciPaths: ['ci'] })
      .tables();
    expect(ciCarriers.count(tables, T)).toEqual({ ann: 1, bea: 1 });
  });

  it('asks for somebody new beside whoever wrote them: an open change may be somebody else’s already', () => {
    expect(ciCarriers.asks(ciCarriers.measure({ ann: 9, bea: 1 }), 4).maintainer.text).toBe(
      'Bring somebody who has not done it before into these 4 open changes of CI, to write or to review.',
    );
  });
});

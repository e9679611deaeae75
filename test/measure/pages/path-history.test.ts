import { pathHistory } from '../../../functions/measure/pages/path-history.ts';
import { ago, aSnapshot } from '../../builders/snapshot.ts';

describe('the history of paths', () => {
  it('knows files and folders of changes that were merged into the default branch', async () => {
    const tables = await aSnapshot()
      .withChange({ daysOld: 90, mergedDaysAgo: 80, mergedBy: 'ann', files: ['docs/way/a.md'] })
      .withChange({ daysOld: 50, mergedDaysAgo: 40, mergedBy: 'ann', bot: true, files: ['docs/b.md'] })
      .withChange({ daysOld: 50, mergedDaysAgo: 40, mergedBy: 'ann', base: 'old', files: ['elsewhere.md'] })
      .withChange({ daysOld: 50, files: ['open.md'] })
      .withChange({ daysOld: 50, closedDaysAgo: 4, files: ['closed.md'] })
      .withChange({ daysOld: 50, mergedDaysAgo: 40, mergedBy: 'ann', files: null })
      .tables();
    const [before, after] = [Date.parse(ago(80)), Date.parse(ago(40))];
    expect([...pathHistory(tables)]).toEqual([
      ['docs', { first: before, last: after }],
      ['docs/way', { first: before, last: before }],
      ['docs/way/a.md', { first: before, last: before }],
      ['docs/b.md', { first: after, last: after }],
    ]);
  });

  it('takes a branch of another name by its merge commit, and watched paths from commits', async () => {
    const tables = await aSnapshot()
      .withCommit({ oid: 'm1', headline: 'Merge', daysAgo: 40, parents: 2 })
      .withCommit({ headline: 'ci', daysAgo: 30, ciPaths: ['.travis.yml'] })
      .withChange({
        daysOld: 50,
        mergedDaysAgo: 40,
        mergedBy: 'ann',
        base: 'master',
        mergeCommit: 'm1',
        files: ['a.md'],
      })
      .tables();
    expect([...pathHistory(tables).keys()]).toEqual(['a.md', '.travis.yml']);
  });
});

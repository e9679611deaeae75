import { queuePerReviewer } from '../../functions/indicators/queue-per-reviewer.ts';
import { aSnapshot, T } from '../builders/snapshot.ts';

describe('queue for each reviewer', () => {
  it('counts open changes, and who reviewed in 90 days', async () => {
    const tables = await aSnapshot()
      .withChange({ by: 'zoe', daysOld: 30, comments: [{ by: 'ann', daysAgo: 20 }] })
      .withChange({ by: 'zoe', daysOld: 30, reviews: [{ by: 'ann', daysAgo: 20 }] })
      .withChange({ by: 'zoe', daysOld: 300, comments: [{ by: 'late', daysAgo: 91 }] })
      .withChange({ by: 'zoe', daysOld: 30, draft: true })
      .withChange({
        by: 'zoe',
        daysOld: 50,
        mergedDaysAgo: 40,
        mergedBy: 'kim',
        reviews: [
          { by: 'bea', daysAgo: 45 },
          { by: 'ci', bot: true, daysAgo: 45 },
          { by: null, daysAgo: 45 },
        ],
      })
      .withChange({ by: 'bumper', bot: true, daysOld: 30, comments: [{ by: 'cat', daysAgo: 20 }] })
      .tables();
    expect(queuePerReviewer.count(tables, T)).toEqual({ open: 4, drafts: 1, reviewers: ['ann', 'bea'] });
    expect(queuePerReviewer.evidence(tables, T).map(({ days, note }) => [days, note])).toEqual([
      [91, 'not read for 90 days'],
    ]);
  });

  it('does not apply to what is archived', async () => {
    const tables = await aSnapshot().withArchived().withChange({ daysOld: 40 }).tables();
    expect(queuePerReviewer.count(tables, T)).toMatchObject({ none: 'not-applicable' });
  });

  it.each<[number, readonly string[], number, string]>([
    [24, ['a', 'b', 'c', 'd'], 6, '6 open changes for each reviewer'],
    [2, ['a', 'b'], 1, '1 open change for each reviewer'],
    [7, [], 7, '7 changes are open and nobody reviews'],
    [0, [], 0, 'no change is open'],
  ])('%d open, reviewers %p', (open, reviewers, value, says) => {
    expect(queuePerReviewer.measure({ open, drafts: 0, reviewers })).toMatchObject({ value, n: open, says });
  });

  it('takes the same reviewer in two repositories for one', () => {
    const sum = queuePerReviewer.merge(
      { open: 10, drafts: 2, reviewers: ['ann'] },
      { open: 2, drafts: 0, reviewers: ['ann', 'bea'] },
    );
    expect(queuePerReviewer.measure(sum)).toMatchObject({
      value: 6,
      context: ['12 changes are open, 2 of them drafts; 2 people reviewed in 90 days.'],
    });
  });
});

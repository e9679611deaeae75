import { newcomersLeftWaiting } from '../../functions/indicators/newcomers-left-waiting.ts';
import { aSnapshot, T } from '../builders/snapshot.ts';

describe('newcomers left waiting', () => {
  it('counts who heard no person within a week of the first change ever', async () => {
    const tables = await aSnapshot()
      .withChange({ by: 'heard', daysOld: 20, comments: [{ by: 'ann', daysAgo: 14 }] })
      .withChange({ by: 'heard-late', daysOld: 20, comments: [{ by: 'ann', daysAgo: 12 }] })
      .withChange({ by: 'heard-a-bot', daysOld: 20, comments: [{ by: 'ci', bot: true, daysAgo: 19 }] })
      .withChange({ by: 'waits', daysOld: 300 })
      .withChange({ by: 'gave-up', daysOld: 20, closedDaysAgo: 19, closedBy: 'gave-up' })
      .withChange({ by: 'gave-up-late', daysOld: 20, closedDaysAgo: 5, closedBy: 'gave-up-late' })
      .withChange({
        by: 'shut-out-by-a-bot',
        daysOld: 20,
        closedDaysAgo: 18,
        closedSilently: true,
        events: [{ kind: 'closed', by: 'cla', bot: true, daysAgo: 18 }],
      })
      .withChange({ by: 'too-new', daysOld: 6 })
      .withChange({ by: 'too-old', daysOld: 373 })
      .withChange({ by: 'not-new', daysOld: 500, comments: [{ by: 'ann', daysAgo: 499 }] })
      .withChange({ by: 'not-new', daysOld: 50 })
      .withChange({ by: 'a-bot', bot: true, daysOld: 50 })
      .withChange({ by: null, daysOld: 50 })
      .withChange({ by: 'draft', draft: true, daysOld: 50 })
      .tables();
    expect(newcomersLeftWaiting.count(tables, T)).toEqual({ left: 5, all: 6, changes: 6 });
    const open = newcomersLeftWaiting.evidence(tables, T).map(({ number, days }) => [number, days]);
    expect(open.sort()).toEqual([
      [2, 8],
      [3, 20],
      [4, 300],
    ]);
  });

  it('says counts', () => {
    expect(newcomersLeftWaiting.measure({ left: 2, all: 5, changes: 9 })).toMatchObject({
      says: '2 of 5 newcomers heard nothing for a week',
      part: 2,
      n: 5,
      context: ['5 newcomers opened 9 changes in that year.'],
    });
  });
});

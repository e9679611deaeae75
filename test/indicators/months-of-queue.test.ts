import { monthsOfQueue } from '../../functions/indicators/months-of-queue.ts';
import { aSnapshot, T } from '../builders/snapshot.ts';

describe('months of queue', () => {
  it('counts open changes, and those decided in 180 days', async () => {
    const tables = await aSnapshot()
      .withChange({ daysOld: 30 })
      .withChange({ daysOld: 30, draft: true })
      .withChange({ daysOld: 30, by: 'bumper', bot: true })
      .withChange({ daysOld: 400, mergedDaysAgo: 179, mergedBy: 'ann' })
      .withChange({ by: 'ann', daysOld: 30, mergedDaysAgo: 20, mergedBy: 'ann' })
      .withChange({ daysOld: 30, closedDaysAgo: 20, closedBy: 'ann' })
      .withChange({ by: 'zoe', daysOld: 30, closedDaysAgo: 20, closedBy: 'zoe' })
      .withChange({ daysOld: 400, mergedDaysAgo: 181, mergedBy: 'ann' })
      .withChange({ by: 'bumper', bot: true, daysOld: 30, mergedDaysAgo: 20, mergedBy: 'ann' })
      .withChange({ daysOld: 30, mergedDaysAgo: -1, mergedBy: 'ann' })
      .tables();
    expect(monthsOfQueue.count(tables, T)).toEqual({ open: 3, decided: 3 });
  });

  it('takes a draft that somebody else closed for decided: it was in the queue', async () => {
    const tables = await aSnapshot()
      .withChange({ by: 'zoe', daysOld: 30, draft: true, closedDaysAgo: 20, closedBy: 'ann' })
      .withChange({ by: 'zoe', daysOld: 30, draft: true, closedDaysAgo: 20, closedBy: 'zoe' })
      .withChange({ by: 'zoe', daysOld: 30, draft: true, closedDaysAgo: 20, closedBy: null })
      .tables();
    expect(monthsOfQueue.count(tables, T)).toEqual({ open: 0, decided: 1 });
  });

  it('does not apply to what is archived', async () => {
    const tables = await aSnapshot().withArchived().withChange({ daysOld: 40 }).tables();
    expect(monthsOfQueue.count(tables, T)).toMatchObject({ none: 'not-applicable' });
  });

  it.each<[number, number, number, string]>([
    [24, 12, 12, 'the open changes are 12 months of decisions'],
    [5, 30, 1, 'the open changes are 1 month of decisions'],
    [1, 30, 0.2, 'the open changes are less than a month of decisions'],
    [4, 0, 24, '4 changes are open and none was decided in 180 days'],
    [0, 0, 0, 'no change is open'],
  ])('%d open, %d decided', (open, decided, value, says) => {
    expect(monthsOfQueue.measure({ open, decided })).toMatchObject({ value, n: open, says });
  });

  it('adds queues and decisions, not months', () => {
    const sum = monthsOfQueue.merge({ open: 24, decided: 12 }, { open: 0, decided: 36 });
    expect(monthsOfQueue.measure(sum).value).toBe(3);
  });
});

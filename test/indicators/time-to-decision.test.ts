import { timeToDecision } from '../../functions/indicators/time-to-decision.ts';
import { aSnapshot, T } from '../builders/snapshot.ts';

describe('time to decision', () => {
  it('takes changes opened in 180 days, the undecided too, drafts not', async () => {
    const tables = await aSnapshot()
      .withChange({ daysOld: 100, mergedDaysAgo: 90, mergedBy: 'ann' })
      .withChange({ daysOld: 50 })
      .withChange({ daysOld: 50, draft: true })
      .withChange({ daysOld: 40, closedDaysAgo: 35, closedBy: 'somebody' })
      .withChange({ daysOld: 200, mergedDaysAgo: 1, mergedBy: 'ann' })
      .withChange({ daysOld: 9, by: 'ci', bot: true, mergedDaysAgo: 8, mergedBy: 'ann' })
      .tables();
    expect(timeToDecision.count(tables, T)).toEqual({ ended: [10], censored: [50, 5], drafts: [50] });
    expect(timeToDecision.evidence(tables, T).map(({ number, days }) => [number, days])).toEqual([[2, 50]]);
  });

  it('tells how long changes were drafts before, and how long nearly all wait', () => {
    const ended = [1, 2, 3, 4, 5, 6, 7, 8, 9, 40];
    expect(timeToDecision.measure({ ended, censored: [], drafts: [3, 9, 4] })).toMatchObject({
      value: 5,
      context: [
        '10 of 10 were decided; 0 were not decided yet or were closed by their authors.',
        '85 % are decided within 9 days.',
        '3 changes were drafts, half of them for 4 days or less.',
      ],
    });
  });
});

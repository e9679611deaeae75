import { timeToFirstResponse } from '../../functions/indicators/time-to-first-response.ts';
import { aSnapshot, T } from '../builders/snapshot.ts';

describe('time to first response', () => {
  it('takes issues, changes and discussions opened in 180 days, the unanswered too', async () => {
    const tables = await aSnapshot()
      .withIssue({ daysOld: 100, comments: [{ by: 'ann', daysAgo: 98 }] })
      .withChange({ daysOld: 90, comments: [{ by: 'ann', daysAgo: 85 }] })
      .withIssue({ daysOld: 30 })
      .withIssue({ daysOld: 30, closedDaysAgo: 29, closedBy: 'somebody' })
      .withIssue({ daysOld: 181, comments: [{ by: 'ann', daysAgo: 20 }] })
      .withIssue({ daysOld: 20, by: 'ci', bot: true })
      .withIssue({ daysOld: -1 })
      .withDiscussion({ daysOld: 60, comments: [{ by: 'ann', daysAgo: 53 }] })
      .withDiscussion({ daysOld: 40, category: 'Q&A' })
      .withDiscussion({ daysOld: 40, closedDaysAgo: 37 })
      .withDiscussion({ daysOld: 40, category: 'Announcements' })
      .tables();
    expect(timeToFirstResponse.count(tables, T)).toEqual({ ended: [2, 5, 7], censored: [30, 1, 40, 3] });
    expect(timeToFirstResponse.evidence(tables, T).map(({ number, days }) => [number, days])).toEqual([
      [3, 30],
      [9, 40],
    ]);
  });

  it('says what half of them waited, or that half are not answered', () => {
    const says = (ended: number[], censored: number[]) =>
      timeToFirstResponse.measure({ ended, censored }).says;
    expect(says([0.02, 0.2, 1], [])).toBe('a first answer takes 5 hours');
    expect(says([2, 9.2, 12], [])).toBe('a first answer takes 9.2 days');
    expect(says([2], [30, 41])).toBe(
      'most new items have waited for a first answer, the longest for 41 days',
    );
  });
});

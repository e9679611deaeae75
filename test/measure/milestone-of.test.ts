import { milestoneOf } from '../../functions/measure/milestone-of.ts';
import { ago, aSnapshot, T } from '../builders/snapshot.ts';

type Issue = Parameters<ReturnType<typeof aSnapshot>['withIssue']>[0];

const moved = (what: string, daysAgo: number): Issue => ({
  daysOld: 90,
  milestone: 2,
  events: [
    { kind: 'milestoned', by: 'ann', daysAgo: 80, what },
    { kind: 'demilestoned', by: 'ann', daysAgo, what },
    { kind: 'milestoned', by: 'ann', daysAgo, what: '2.0' },
  ],
});

describe('the milestone of an item', () => {
  it.each<[string, Issue, number | null]>([
    ['none', { daysOld: 90 }, null],
    ['the one of today', { daysOld: 90, milestone: 1 }, 1],
    ['the one that it was moved to', moved('1.0', 10), 2],
    ['the one that it was in before', moved('1.0', -10), 1],
    ['one that had another title then', moved('1.0 (spring)', -10), 1],
    ['one that is gone', moved('0.9', -10), null],
  ])('%s', async (_, issue, expected) => {
    const { issues, milestones } = await aSnapshot()
      .withMilestone({
        number: 1,
        title: '1.0',
        dueOn: null,
        seen: [
          { at: ago(90), title: '1.0 (spring)', dueOn: null },
          { at: ago(50), title: '1.0', dueOn: null },
        ],
      })
      .withMilestone({ number: 2, title: '2.0', dueOn: null })
      .withIssue(issue)
      .tables();
    expect(milestoneOf(issues, 0, milestones, T)?.number ?? null).toBe(expected);
  });
});

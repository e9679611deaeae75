import { assigneesAt } from '../../functions/measure/assignees-at.ts';
import { aSnapshot, T } from '../builders/snapshot.ts';

type Issue = Parameters<ReturnType<typeof aSnapshot>['withIssue']>[0];

describe('assignees at the end of a month', () => {
  it.each<[string, Issue, number]>([
    ['nobody', { daysOld: 9 }, 0],
    ['somebody', { daysOld: 9, assignees: ['ann'] }, 1],
    [
      'assigned afterwards',
      {
        daysOld: 9,
        assignees: ['ann'],
        events: [{ kind: 'assigned', by: 'ann', daysAgo: -1, what: 'ann' }],
      },
      0,
    ],
    [
      'taken off afterwards',
      { daysOld: 9, events: [{ kind: 'unassigned', by: 'ann', daysAgo: -1, what: 'ann' }] },
      1,
    ],
    [
      'taken off before',
      { daysOld: 9, events: [{ kind: 'unassigned', by: 'ann', daysAgo: 1, what: 'ann' }] },
      0,
    ],
  ])('%s', async (_, issue, expected) => {
    const { issues } = await aSnapshot().withIssue(issue).tables();
    expect(assigneesAt(issues, 0, T)).toBe(expected);
  });
});

import { firstIssuesAvailable } from '../../functions/indicators/first-issues-available.ts';
import { aSnapshot, T } from '../builders/snapshot.ts';

type Issue = Parameters<ReturnType<typeof aSnapshot>['withIssue']>[0];

const free: Issue = { daysOld: 60, labels: ['good first issue'] };

async function available(issue: Issue): Promise<boolean> {
  const tables = await aSnapshot().withIssue(issue).tables();
  return firstIssuesAvailable.evidence(tables, T).length === 1;
}

describe('first issues that can be taken', () => {
  it.each<[string, Issue, boolean]>([
    ['nobody works on it', free, true],
    ['old, but a person spoke', { ...free, daysOld: 400, comments: [{ by: 'ann', daysAgo: 100 }] }, true],
    ['forgotten', { ...free, daysOld: 400 }, false],
    [
      'a bot alone remembers it',
      { ...free, daysOld: 400, comments: [{ by: 'ci', bot: true, daysAgo: 10 }] },
      false,
    ],
    ['somebody is assigned', { ...free, assignees: ['kim'] }, false],
    [
      'its assignee was taken off',
      {
        ...free,
        events: [
          { kind: 'assigned', by: 'ann', daysAgo: 50, what: 'kim' },
          { kind: 'unassigned', by: 'ann', daysAgo: 20, what: 'kim' },
        ],
      },
      true,
    ],
    ['a decision is out', { ...free, labels: ['good first issue', 'final-comment-period'] }, false],
    ['it is held', { ...free, labels: ['good first issue', 'blocked'] }, false],
    [
      'it was held',
      { ...free, events: [{ kind: 'unlabeled', by: 'ann', daysAgo: 9, what: 'blocked' }] },
      true,
    ],
    ['closed', { ...free, closedDaysAgo: 5, closedBy: 'ann' }, false],
    ['without the label', { daysOld: 60 }, false],
    ['of a bot', { ...free, bot: true }, false],
  ])('%s', async (_, issue, expected) => {
    expect(await available(issue)).toBe(expected);
  });

  it('tells what keeps the others from being taken', async () => {
    const tables = await aSnapshot()
      .withIssue(free)
      .withIssue({ ...free, assignees: ['kim'] })
      .withIssue({ ...free, daysOld: 400 })
      .withIssue({ ...free, labels: ['good first issue', 'RFC'] })
      .withChange({ by: 'kim', daysOld: 4, closes: [1] })
      .tables();
    const counts = firstIssuesAvailable.count(tables, T);
    const each = { available: 0, assigned: 1, worked: 1, undecided: 1, forgotten: 1 };
    expect(counts).toEqual(each);
    const measured = firstIssuesAvailable.measure(each);
    expect(measured).toMatchObject({ value: 0, n: 4, says: 'no issue for newcomers can be taken' });
    expect(firstIssuesAvailable.asks(measured, 0).maintainer.count).toBe(3);
  });

  it('is open again where the change that would close it was closed', async () => {
    const tables = await aSnapshot()
      .withIssue(free)
      .withChange({ by: 'kim', daysOld: 14, closedDaysAgo: 2, closedBy: 'kim', closes: [1] })
      .tables();
    expect(firstIssuesAvailable.count(tables, T)).toMatchObject({ available: 1, worked: 0 });
  });

  it.each<[string, Issue, boolean]>([
    ['the label was never used', { daysOld: 60, labels: ['bug'] }, false],
    ['it was used on what is closed now', { ...free, closedDaysAgo: 30, closedBy: 'ann' }, true],
    [
      'it was used and taken off',
      { daysOld: 60, events: [{ kind: 'unlabeled', by: 'ann', daysAgo: 9, what: 'good first issue' }] },
      true,
    ],
    [
      'it came after the month',
      { ...free, events: [{ kind: 'labeled', by: 'ann', daysAgo: -1, what: 'good first issue' }] },
      false,
    ],
  ])('applies or not: %s', async (_, issue, applies) => {
    const tables = await aSnapshot().withIssue(issue).tables();
    expect('none' in firstIssuesAvailable.count(tables, T)).toBe(!applies);
  });

  it('does not apply in an archived repository', async () => {
    const tables = await aSnapshot().tables();
    const repository = { ...tables.repository, archived: true };
    expect(firstIssuesAvailable.count({ ...tables, repository }, T)).toMatchObject({
      none: 'not-applicable',
    });
  });
});

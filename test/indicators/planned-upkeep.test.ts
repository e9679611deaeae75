import { plannedUpkeep } from '../../functions/indicators/planned-upkeep.ts';
import { ago, aSnapshot, T } from '../builders/snapshot.ts';

type Issue = Parameters<ReturnType<typeof aSnapshot>['withIssue']>[0];
type Change = Parameters<ReturnType<typeof aSnapshot>['withChange']>[0];

const plans = () =>
  aSnapshot()
    .withMilestone({ number: 1, title: '3.0', dueOn: ago(-40) })
    .withMilestone({ number: 2, title: 'some day', dueOn: null })
    .withMilestone({ number: 3, title: '2.9', dueOn: ago(90), state: 'closed', closedAt: ago(80) })
    .withMilestone({ number: 4, title: '2.8', dueOn: ago(5) });

const tidy: Issue = { daysOld: 50, milestone: 1, labels: ['tech debt'] };
const change: Change = { daysOld: 50, milestone: 1, title: 'refactor: one shelf', files: ['src/shelf.ts'] };

describe('upkeep that is planned', () => {
  it.each<[string, Issue, boolean]>([
    ['in a milestone with a date', tidy, true],
    ['in one that is past due', { ...tidy, milestone: 4 }, true],
    ['in one without a date', { ...tidy, milestone: 2 }, false],
    ['in one that is closed', { ...tidy, milestone: 3 }, false],
    ['in none', { daysOld: 50, labels: ['tech debt'] }, false],
    ['closed', { ...tidy, closedDaysAgo: 2, closedBy: 'ann' }, false],
    ['no upkeep', { ...tidy, labels: ['enhancement'] }, false],
    ['a deprecation, which is told elsewhere', { ...tidy, labels: ['deprecation'] }, false],
    ['of a bot', { ...tidy, bot: true }, false],
    [
      'put there after the month',
      { ...tidy, events: [{ kind: 'milestoned', by: 'ann', daysAgo: -1, what: '3.0' }] },
      false,
    ],
  ])('an issue %s', async (_, issue, expected) => {
    const tables = await plans().withIssue(issue).tables();
    expect(plannedUpkeep.evidence(tables, T).length).toBe(expected ? 1 : 0);
  });

  it.each<[string, Change, boolean]>([
    ['refactors', change, true],
    ['adds a feature', { ...change, title: 'feat: a second shelf' }, false],
    ['adds a feature, but is labelled', { ...change, title: 'feat: a shelf', labels: ['chore'] }, true],
  ])('a change that %s', async (_, made, expected) => {
    const tables = await plans().withChange(made).tables();
    expect(plannedUpkeep.evidence(tables, T).map(({ note }) => note)).toEqual(expected ? ['in 3.0'] : []);
  });

  it('counts them among all open upkeep', async () => {
    const tables = await plans()
      .withIssue(tidy)
      .withIssue({ daysOld: 9, labels: ['ci'] })
      .withIssue({ daysOld: 9 })
      .tables();
    const counts = { planned: 1, open: 2 };
    expect(plannedUpkeep.count(tables, T)).toEqual(counts);
    expect(plannedUpkeep.measure(plannedUpkeep.merge(counts, counts))).toMatchObject({
      value: 2,
      n: 4,
      says: '2 open items of upkeep stand in a milestone with a date',
      context: ['2 others are not planned by day.'],
    });
  });

  it.each([
    ['no open milestone has a date', -40, false],
    ['one had a date then', 90, true],
  ])('applies or not: %s', async (_, due, applies) => {
    const tables = await aSnapshot()
      .withMilestone({ number: 1, title: 'a', dueOn: null })
      .withMilestone({
        number: 2,
        title: 'b',
        dueOn: ago(due),
        state: 'closed',
        closedAt: ago(applies ? -3 : 3),
      })
      .tables();
    expect('none' in plannedUpkeep.count(tables, T)).toBe(!applies);
  });

  it('does not apply in an archived repository', async () => {
    const tables = await aSnapshot().tables();
    const repository = { ...tables.repository, archived: true };
    expect(plannedUpkeep.count({ ...tables, repository }, T)).toMatchObject({
      reason: expect.stringContaining('archived'),
    });
  });
});

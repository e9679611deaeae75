import { slippingMilestones } from '../../functions/indicators/slipping-milestones.ts';
import { ago, aSnapshot, T } from '../builders/snapshot.ts';

type Milestone = Parameters<ReturnType<typeof aSnapshot>['withMilestone']>[0];
type Issue = Parameters<ReturnType<typeof aSnapshot>['withIssue']>[0];

async function lateBy(milestone: Partial<Milestone>): Promise<number | null> {
  const tables = await aSnapshot()
    .withMilestone({ number: 1, title: '1.0', dueOn: ago(40), ...milestone })
    .tables();
  return slippingMilestones.evidence(tables, T)[0]?.days ?? null;
}

const put = (by: number, what: string) => ({ kind: 'milestoned', by: 'ann', daysAgo: by, what }) as const;
const taken = (by: number, what: string) => ({ kind: 'demilestoned', by: 'ann', daysAgo: by, what }) as const;

const plans = () =>
  aSnapshot()
    .withMilestone({ number: 1, title: '1.0', dueOn: ago(40) })
    .withMilestone({ number: 2, title: '2.0', dueOn: ago(-40) })
    .withMilestone({ number: 3, title: 'some day', dueOn: null });

async function moved(issue: Issue): Promise<string | null> {
  const tables = await plans().withIssue(issue).tables();
  return slippingMilestones.beside!.evidence(tables, T)[0]?.note ?? null;
}

describe('milestones past due', () => {
  it.each<[string, Partial<Milestone>, number | null]>([
    ['past due', {}, 40],
    ['not due yet', { dueOn: ago(-1) }, null],
    ['without a date', { dueOn: null }, null],
    ['closed', { state: 'closed', closedAt: ago(2) }, null],
    ['closed after the month', { state: 'closed', closedAt: ago(-1) }, 40],
    ['made after the month', { createdAt: ago(-1) }, null],
    [
      'moved in time, as was known then',
      {
        seen: [
          { at: ago(90), title: '1.0', dueOn: ago(40) },
          { at: ago(50), title: '1.0', dueOn: ago(-9) },
        ],
        dueOn: ago(-9),
      },
      null,
    ],
    [
      'moved after the month',
      {
        seen: [
          { at: ago(90), title: '1.0', dueOn: ago(40) },
          { at: ago(-1), title: '1.0', dueOn: ago(-9) },
        ],
        dueOn: ago(-9),
      },
      40,
    ],
  ])('%s', async (_, milestone, expected) => {
    expect(await lateBy(milestone)).toBe(expected);
  });

  it.each<[string, Issue, string | null]>([
    [
      'to a later one',
      { daysOld: 90, milestone: 2, events: [put(80, '1.0'), taken(9, '1.0'), put(9, '2.0')] },
      'moved from 1.0 to 2.0',
    ],
    [
      'to one without a date',
      { daysOld: 90, milestone: 3, events: [put(80, '2.0'), taken(9, '2.0'), put(9, 'some day')] },
      'moved from 2.0 to some day',
    ],
    [
      'to an earlier one',
      { daysOld: 90, milestone: 1, events: [put(80, '2.0'), taken(9, '2.0'), put(9, '1.0')] },
      null,
    ],
    [
      'out of one without a date',
      { daysOld: 90, milestone: 2, events: [put(80, 'some day'), taken(9, 'some day'), put(9, '2.0')] },
      null,
    ],
    [
      'the month before',
      { daysOld: 90, milestone: 2, events: [put(80, '1.0'), taken(40, '1.0'), put(40, '2.0')] },
      null,
    ],
    ['into its first', { daysOld: 90, milestone: 2, events: [put(9, '2.0')] }, null],
    ['out of all', { daysOld: 90, events: [put(80, '1.0'), taken(9, '1.0')] }, null],
    [
      'of a bot',
      { daysOld: 90, bot: true, milestone: 2, events: [put(80, '1.0'), taken(9, '1.0'), put(9, '2.0')] },
      null,
    ],
  ])('items that were moved %s', async (_, issue, expected) => {
    expect(await moved(issue)).toBe(expected);
  });

  it('tells what is open in them, what was moved, and how late those closed in a year were', async () => {
    const tables = await plans()
      .withMilestone({ number: 4, title: '0.9', dueOn: ago(120), state: 'closed', closedAt: ago(90) })
      .withMilestone({ number: 5, title: '0.8', dueOn: ago(200), state: 'closed', closedAt: ago(190) })
      .withMilestone({ number: 6, title: '0.7', dueOn: ago(600), state: 'closed', closedAt: ago(400) })
      .withIssue({ daysOld: 80, milestone: 1 })
      .withIssue({ daysOld: 80, milestone: 1, closedDaysAgo: 4, closedBy: 'ann' })
      .tables();
    const counts = { late: 1, dated: 2, moved: 0, slips: [30, 10] };
    expect(slippingMilestones.count(tables, T)).toEqual(counts);
    expect(slippingMilestones.evidence(tables, T)).toEqual([
      { kind: 'milestone', number: 1, title: '1.0', days: 40, note: 'past due, 1 open item' },
    ]);
    expect(slippingMilestones.measure(slippingMilestones.merge(counts, counts))).toMatchObject({
      value: 2,
      n: 4,
      says: '2 open milestones are past due',
      context: [
        '0 items were moved to a later milestone in the month.',
        '4 milestones were closed in 365 days; the median was 20 days late.',
      ],
    });
  });

  it.each<[string, readonly number[], string]>([
    ['early', [-4, -2, 9], '3 milestones were closed in 365 days; the median was 2 days early.'],
    ['in time', [0.2], '1 milestone was closed in 365 days; the median was in time.'],
  ])('tells of those that were closed %s', (_, slips, expected) => {
    const { context } = slippingMilestones.measure({ late: 0, dated: 1, moved: 1, slips });
    expect(context).toEqual(['1 item was moved to a later milestone in the month.', expected]);
  });

  it('does not apply where no milestone has a due date', async () => {
    const tables = await aSnapshot().withMilestone({ number: 1, title: 'ideas', dueOn: null }).tables();
    expect(slippingMilestones.count(tables, T)).toMatchObject({ none: 'not-applicable' });
  });

  it('does not apply in an archived repository', async () => {
    const tables = await aSnapshot().tables();
    const repository = { ...tables.repository, archived: true };
    expect(slippingMilestones.count({ ...tables, repository }, T)).toMatchObject({
      reason: expect.stringContaining('archived'),
    });
  });
});

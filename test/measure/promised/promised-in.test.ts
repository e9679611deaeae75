import { overdueRemovals } from '../../../functions/indicators/overdue-removals.ts';
import { slippingMilestones } from '../../../functions/indicators/slipping-milestones.ts';
import { promisedIn } from '../../../functions/measure/promised/promised-in.ts';
import type { Promised } from '../../../functions/model/promised.ts';
import { ago, aSnapshot, type SnapshotBuilder, T } from '../../builders/snapshot.ts';

const KELP = { owner: 'reef', name: 'kelp' };
const due = (day: string) => `${day}T07:00:00Z`;

async function promised(snapshot: SnapshotBuilder): Promise<readonly Promised[]> {
  return promisedIn(await snapshot.tables(), T - 1, KELP)!;
}

/** One line a promise: what, by when, how it stands. */
async function told(snapshot: SnapshotBuilder): Promise<readonly string[]> {
  return (await promised(snapshot)).map(
    ({ kind, title, day, version, status, keptOn, daysLate }) =>
      `${kind} ${title}: ${[day, version].filter((each) => each !== null).join(', ')}: ${[status, keptOn].filter((each) => each !== null).join(' ')}${daysLate ? `, ${daysLate} days late` : ''}`,
  );
}

describe('milestones as promises', () => {
  const milestone = (title: string, day: string | null, closedDaysAgo?: number) => ({
    number: title.length,
    title,
    dueOn: day === null ? null : due(day),
    closedAt: closedDaysAgo === undefined ? null : ago(closedDaysAgo),
  });

  it.each([
    ['ahead', milestone('1.0', '2026-09-01'), ['milestone 1.0: 2026-09-01: ahead']],
    ['overdue', milestone('1.0', '2026-07-30'), ['milestone 1.0: 2026-07-30: overdue']],
    [
      'kept within 90 days',
      milestone('1.0', '2026-05-01', 89),
      ['milestone 1.0: 2026-05-01: kept 2026-05-04, 3 days late'],
    ],
    ['kept in time', milestone('1.0', '2026-07-01', 40), ['milestone 1.0: 2026-07-01: kept 2026-06-22']],
    ['kept on the day', milestone('1.0', '2026-06-22', 40), ['milestone 1.0: 2026-06-22: kept 2026-06-22']],
    ['kept long ago', milestone('1.0', '2026-05-01', 91), []],
    ['closed after the month', milestone('1.0', '2026-07-01', -2), ['milestone 1.0: 2026-07-01: overdue']],
    ['without a date', milestone('1.0', null), []],
    ['of later', { ...milestone('1.0', '2026-09-01'), createdAt: ago(-1) }, []],
  ])('%s', async (_, row, expected) => {
    expect(await told(aSnapshot().withMilestone(row))).toEqual(expected);
  });

  it('are where a reader can open them', async () => {
    const [first] = await promised(aSnapshot().withMilestone(milestone('1.0', '2026-09-01')));
    expect(first).toEqual({
      repository: 'reef/kelp',
      kind: 'milestone',
      number: 3,
      title: '1.0',
      url: 'https://github.com/reef/kelp/milestone/3',
      day: '2026-09-01',
      version: null,
      moves: [],
      status: 'ahead',
      keptOn: null,
      daysLate: null,
    });
  });

  it('move when a harvest sees another day, up to the end of the month', async () => {
    const seen = [
      ['2026-03-02', '1.0', null],
      ['2026-04-02', '1.0', '2026-05-01'],
      ['2026-05-02', 'One', '2026-05-01'],
      ['2026-06-02', 'One', '2026-09-01'],
      ['2026-07-02', 'One', '2026-08-20'],
      ['2026-08-02', 'One', '2026-12-01'],
    ].map(([at, title, day]) => ({
      at: `${at}T06:00:00Z`,
      title: title!,
      dueOn: day == null ? null : due(day),
    }));
    const row = { number: 1, title: 'One', dueOn: due('2026-12-01'), seen };
    expect(await promised(aSnapshot().withMilestone(row))).toMatchObject([
      {
        day: '2026-08-20',
        status: 'ahead',
        moves: [
          { seen: '2026-06-02', from: '2026-05-01', to: '2026-09-01' },
          { seen: '2026-07-02', from: '2026-09-01', to: '2026-08-20' },
        ],
      },
    ]);
  });

  it('are as the oldest harvest saw them where none is from before the end of the month', async () => {
    const seen = ['2026-08-02', '2026-09-02'].map((day) => ({ at: due(day), title: '1.0', dueOn: due(day) }));
    const row = { number: 1, title: '1.0', dueOn: due('2026-09-02'), seen };
    expect(await promised(aSnapshot().withMilestone(row))).toMatchObject([{ day: '2026-08-02', moves: [] }]);
  });
});

describe('deprecations and removals as promises', () => {
  type Issue = Parameters<SnapshotBuilder['withIssue']>[0];
  const project = () =>
    aSnapshot()
      .withMilestone({ number: 1, title: 'summer', dueOn: due('2026-06-12'), closedAt: ago(200) })
      .withMilestone({ number: 2, title: 'autumn', dueOn: due('2026-10-01'), closedAt: ago(200) })
      .withRelease({ tag: 'v1.4.0', daysAgo: 100, announcements: ['The reader will be removed in 1.5 (#1)'] })
      .withRelease({ tag: 'v1.5.0', daysAgo: 20 });

  it.each<[string, Issue, readonly string[]]>([
    [
      'in a milestone ahead',
      { daysOld: 300, title: 'Deprecate polling', milestone: 2 },
      ['deprecation Deprecate polling: 2026-10-01: ahead'],
    ],
    [
      'in a milestone past due',
      { daysOld: 300, title: 'Polling', labels: ['deprecation'], milestone: 1 },
      ['deprecation Polling: 2026-06-12: overdue'],
    ],
    [
      'for a version ahead',
      { daysOld: 300, title: 'Remove deprecated polling in 2.0' },
      ['removal Remove deprecated polling in 2.0: 2.0: ahead'],
    ],
    [
      'for a version that is out, whatever its milestone says',
      { daysOld: 300, title: 'Deprecated: drop polling in 1.5', milestone: 2 },
      ['removal Deprecated: drop polling in 1.5: 2026-10-01, 1.5: overdue'],
    ],
    [
      'for a month ahead',
      { daysOld: 300, title: 'Deprecation of polling, January 2027' },
      ['deprecation Deprecation of polling, January 2027: 2027-01-31: ahead'],
    ],
    [
      'for a month that is over',
      { daysOld: 300, title: 'EOL of polling: 2026-03' },
      ['removal EOL of polling: 2026-03: 2026-03-31: overdue'],
    ],
    [
      'closed in time',
      { daysOld: 300, title: 'Deprecate polling', milestone: 2, closedDaysAgo: 30, closedBy: 'ann' },
      ['deprecation Deprecate polling: 2026-10-01: kept 2026-07-02'],
    ],
    [
      'closed after its milestone was due',
      { daysOld: 300, title: 'Deprecate polling', milestone: 1, closedDaysAgo: 30, closedBy: 'ann' },
      ['deprecation Deprecate polling: 2026-06-12: kept 2026-07-02, 20 days late'],
    ],
    [
      'closed after its version was out',
      { daysOld: 300, title: 'Remove deprecated polling in 1.5', closedDaysAgo: 10, closedBy: 'ann' },
      ['removal Remove deprecated polling in 1.5: 1.5: kept 2026-07-22, 10 days late'],
    ],
    [
      'closed since nobody will do it',
      { daysOld: 300, title: 'Deprecate it', milestone: 2, closedDaysAgo: 30, stateReason: 'NOT_PLANNED' },
      [],
    ],
    ['closed long ago', { daysOld: 300, title: 'Deprecate it', milestone: 2, closedDaysAgo: 91 }, []],
    ['of a bot', { daysOld: 300, title: 'Deprecate it', milestone: 2, bot: true, closedDaysAgo: 9 }, []],
    ['without a promise', { daysOld: 900, title: 'Deprecate polling' }, []],
    ['a bare removal', { daysOld: 300, title: 'Remove polling', milestone: 2 }, []],
    ['told of the past', { daysOld: 30, title: 'Drop what is deprecated since March 2026' }, []],
  ])('%s', async (_, issue, expected) => {
    // The first item is the one that the notes of 1.4 name.
    expect(await told(project().withIssue({ daysOld: 9, closedDaysAgo: 300 }).withIssue(issue))).toEqual(
      expected,
    );
  });

  it('are told by release notes where the title says nothing', async () => {
    expect(await told(project().withIssue({ daysOld: 300, title: 'weigh() answers in ounces' }))).toEqual([
      'removal weigh() answers in ounces: 1.5: overdue',
    ]);
  });

  it('are kept by a change that is merged, and not by one that is only closed', async () => {
    const change = { daysOld: 300, title: 'Deprecate polling', milestone: 2 };
    const snapshot = project()
      .withIssue({ daysOld: 9, closedDaysAgo: 300 })
      .withChange({ ...change, closedDaysAgo: 30, closedBy: 'ann' })
      .withChange({ ...change, mergedDaysAgo: 20, mergedBy: 'ann' });
    expect(await promised(snapshot)).toMatchObject([
      { number: 3, url: 'https://github.com/reef/kelp/pull/3', status: 'kept', keptOn: '2026-07-12' },
    ]);
  });

  it('move with their milestone, to another one, and with their title', async () => {
    const [spring, autumn, late] = ['2026-04-01', '2026-10-01', '2026-11-01'];
    const seen = [
      { at: '2026-06-02T06:00:00Z', title: 'autumn', dueOn: due(autumn!) },
      { at: '2026-07-02T06:00:00Z', title: 'autumn', dueOn: due(late!) },
    ];
    const at = (kind: 'milestoned' | 'demilestoned', what: string, daysAgo: number) => ({
      kind,
      by: 'ann',
      what,
      daysAgo,
    });
    const snapshot = aSnapshot()
      .withMilestone({ number: 1, title: 'spring', dueOn: due(spring!) })
      .withMilestone({ number: 2, title: 'autumn', dueOn: due(late!), seen })
      .withIssue({
        daysOld: 300,
        title: 'Deprecate polling',
        milestone: 2,
        events: [
          at('milestoned', 'spring', 299),
          at('demilestoned', 'spring', 123),
          at('milestoned', 'autumn', 122.9),
        ],
      })
      .withIssue({
        daysOld: 300,
        title: 'Deprecation of polling, January 2027',
        events: [
          {
            kind: 'renamed',
            by: 'ann',
            daysAgo: 50,
            what: 'Deprecation of polling, May 2026',
            to: 'Deprecation of polling, January 2027',
          },
        ],
      });
    const items = (await promised(snapshot)).filter(({ kind }) => kind === 'deprecation');
    expect(items.map(({ moves }) => moves)).toEqual([
      [
        { seen: '2026-03-31', from: spring, to: autumn },
        { seen: '2026-07-02', from: autumn, to: late },
      ],
      [{ seen: '2026-06-12', from: '2026-05-31', to: '2027-01-31' }],
    ]);
  });
});

describe('all promises of a repository', () => {
  const some = () =>
    aSnapshot()
      .withMilestone({ number: 3, title: 'b', dueOn: due('2026-09-01') })
      .withMilestone({ number: 2, title: 'a', dueOn: due('2026-09-01') })
      .withMilestone({ number: 1, title: 'past', dueOn: due('2026-04-01') })
      .withIssue({ daysOld: 300, title: 'Remove deprecated polling in 2.0' })
      .withIssue({ daysOld: 300, title: 'Sunset of ounces, planned for 2026-03' });

  it('are in order of day, those without one last', async () => {
    expect((await promised(some())).map(({ day, number }) => [day, number])).toEqual([
      ['2026-03-31', 2],
      ['2026-04-01', 1],
      ['2026-09-01', 2],
      ['2026-09-01', 3],
      [null, 1],
    ]);
  });

  it('are overdue where the indicators say so', async () => {
    const tables = await some().tables();
    const overdue = promisedIn(tables, T - 1, KELP)!.filter(({ status }) => status === 'overdue');
    const found = [...overdueRemovals.evidence(tables, T - 1), ...slippingMilestones.evidence(tables, T - 1)];
    expect(overdue.map(({ title }) => title).sort()).toEqual(found.map(({ title }) => title).sort());
  });

  it.each(['milestones', 'issues', 'changes', 'releases'] as const)(
    'are unknown where %s could not be read',
    async (facet) => {
      const { [facet]: _, ...tables } = await some().tables();
      expect(promisedIn(tables, T - 1, KELP)).toBeNull();
    },
  );

  it('bind nobody in an archived repository', async () => {
    expect(await promised(some().withArchived())).toEqual([]);
  });
});

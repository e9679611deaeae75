import { overdueRemovals } from '../../functions/indicators/overdue-removals.ts';
import { ago, aSnapshot, T } from '../builders/snapshot.ts';

type Issue = Parameters<ReturnType<typeof aSnapshot>['withIssue']>[0];

const project = () =>
  aSnapshot()
    .withMilestone({ number: 1, title: '2.0', dueOn: '2026-06-12T07:00:00Z' })
    .withMilestone({ number: 2, title: '3.0', dueOn: ago(-50) })
    .withRelease({ tag: 'v1.3.0', daysAgo: 400 })
    .withRelease({ tag: 'v1.4.0', daysAgo: 100, announcements: ['The reader will be removed in 1.5 (#1)'] })
    .withRelease({ tag: 'v1.5', daysAgo: 20 })
    .withRelease({ tag: 'v1.6', daysAgo: 10, publishedAt: null })
    .withRelease({ tag: 'v1.7', daysAgo: 10, prerelease: true })
    .withRelease({ tag: 'v1.8', daysAgo: -1 });

/** The first item is the one that the notes of 1.4 name. */
async function overdue(issue: Issue, first = false): Promise<string | null> {
  const told = first ? project() : project().withIssue({ daysOld: 3, title: 'Something else' });
  const tables = await told.withIssue(issue).tables();
  const found = overdueRemovals.evidence(tables, T).find(({ number }) => number === (first ? 1 : 2));
  return found === undefined ? null : `${found.days}: ${found.note}`;
}

describe('removals past their promise', () => {
  it.each<[string, Issue, string | null]>([
    [
      'its milestone is past due',
      { daysOld: 300, title: 'Deprecate polling', milestone: 1 },
      '49: 2.0 was due on 2026-06-12',
    ],
    ['its milestone is not due', { daysOld: 300, title: 'Deprecate polling', milestone: 2 }, null],
    [
      'labelled, in a milestone that is past due',
      { daysOld: 300, title: 'Polling', labels: ['deprecation'], milestone: 1 },
      '49: 2.0 was due on 2026-06-12',
    ],
    ['a bare removal', { daysOld: 300, title: 'Remove polling in 1.4', milestone: 1 }, null],
    ['obsolete words', { daysOld: 300, title: 'Obsolete polling in 1.4' }, null],
    [
      'its version is released',
      { daysOld: 300, title: 'Deprecated: drop polling in 1.4' },
      '100: promised for 1.4, which is released',
    ],
    [
      'support is to end with a version that is released',
      { daysOld: 300, title: 'Drop support for Python 3.6 in v1.4.0' },
      '100: promised for 1.4.0, which is released',
    ],
    ['its version was released before', { daysOld: 300, title: 'Deprecated: polling in 1.3' }, null],
    ['its version is not released', { daysOld: 300, title: 'Remove deprecated polling in 2.0' }, null],
    ['its version is a draft', { daysOld: 300, title: 'Remove deprecated polling in 1.6' }, null],
    ['its version is a trial', { daysOld: 300, title: 'Remove deprecated polling in 1.7' }, null],
    ['its version came after the month', { daysOld: 300, title: 'Remove deprecated polling in 1.8' }, null],
    [
      'its month is over',
      { daysOld: 300, title: 'Sunset of polling, planned for 2026-03' },
      '122: promised until 2026-03-31',
    ],
    ['its quarter is over', { daysOld: 300, title: 'EOL of 1.x: Q1 2026' }, '122: promised until 2026-03-31'],
    ['its month is to come', { daysOld: 300, title: 'Deprecation of polling, January 2027' }, null],
    ['its month was over before', { daysOld: 100, title: 'Deprecated March 2026 polling' }, null],
    ['against it', { daysOld: 300, title: "Polling shouldn't be deprecated", milestone: 1 }, null],
    ['against it, in full', { daysOld: 300, title: 'Do not deprecate polling', milestone: 1 }, null],
    [
      'against use of what is deprecated',
      { daysOld: 300, title: 'Hives should not use deprecated polling', milestone: 1 },
      '49: 2.0 was due on 2026-06-12',
    ],
    ['warnings of others', { daysOld: 300, title: 'Fix deprecation warnings', milestone: 1 }, null],
    ['ends of lines', { daysOld: 300, title: 'EOL characters on Windows', milestone: 1 }, null],
    ['kept', { daysOld: 300, title: 'Deprecate it', milestone: 1, closedDaysAgo: 60, closedBy: 'ann' }, null],
    ['of a bot', { daysOld: 300, title: 'Deprecate it', milestone: 1, bot: true }, null],
    ['nothing is promised, for over two years', { daysOld: 800, title: 'Deprecate polling' }, null],
    ['nothing is promised, not yet two years', { daysOld: 700, title: 'Deprecate polling' }, null],
    ['old, but its promise is to come', { daysOld: 800, title: 'Deprecate polling', milestone: 2 }, null],
  ])('%s', async (_, issue, expected) => {
    expect(await overdue(issue)).toBe(expected);
  });

  it('reads what release notes promise of an item whose title says nothing', async () => {
    expect(await overdue({ daysOld: 300, title: 'weigh() answers in ounces' }, true)).toBe(
      '20: promised for 1.5, which is released',
    );
  });

  it('takes changes too, and the promise that was broken first', async () => {
    const tables = await project()
      .withIssue({ daysOld: 3 })
      .withChange({ daysOld: 300, title: 'Deprecate polling in 1.4', milestone: 1 })
      .tables();
    expect(overdueRemovals.evidence(tables, T)).toMatchObject([{ kind: 'change', days: 100 }]);
  });

  it('counts those without a promise beside the figure, as worth watching', async () => {
    const tables = await project()
      .withIssue({ daysOld: 3 })
      .withIssue({ daysOld: 800, title: 'Deprecate polling' })
      .withIssue({ daysOld: 30, title: 'Deprecate ounces' })
      .tables();
    const counts = overdueRemovals.count(tables, T);
    expect(overdueRemovals.evidence(tables, T)).toEqual([]);
    expect(overdueRemovals.beside!.evidence(tables, T)).toMatchObject([
      { title: 'Deprecate polling', days: 70, note: 'past two years, nothing is promised' },
    ]);
    expect(overdueRemovals.beside!.says(1)).toBe('1 removal of over two years without any promise');
    // The first is named in the notes of 1.4.
    expect(counts).toEqual({ overdue: 0, old: 1, open: 3 });
    expect(overdueRemovals.measure({ overdue: 0, old: 1, open: 2 })).toMatchObject({
      value: 0,
      n: 2,
      atLeast: 'watch',
      says: '1 removal has waited for over two years without a date',
    });
    expect(overdueRemovals.measure({ overdue: 3, old: 0, open: 4 })).toEqual({
      value: 3,
      over: null,
      n: 4,
      part: null,
      says: '3 removals are past what was promised',
      context: [],
    });
  });

  it('asks for a promise where none is broken, and never for no removal', () => {
    const measured = overdueRemovals.measure({ overdue: 0, old: 4, open: 4 });
    const { maintainer, anyone } = overdueRemovals.asks(measured, 0);
    expect(maintainer.text).toBe('Give each old deprecation without a date a day or a version, or close it.');
    expect(anyone.text).toBe('Say on one old deprecation whether you still need what is to go.');
    expect(overdueRemovals.asks(measured, 2).maintainer.text).toMatch(/^Finish these 2 removals, or/);
  });

  it('does not apply in an archived repository', async () => {
    const tables = await aSnapshot().tables();
    const repository = { ...tables.repository, archived: true };
    expect(overdueRemovals.count({ ...tables, repository }, T)).toMatchObject({
      reason: expect.stringContaining('archived'),
    });
  });
});

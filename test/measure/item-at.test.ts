import {
  isDraftAt,
  isOpenAt,
  labelsAt,
  milestoneAt,
  readyAt,
  titleAt,
} from '../../functions/measure/item-at.ts';
import { actsOf } from '../../functions/measure/tables/acts.ts';
import { ago, aSnapshot, T } from '../builders/snapshot.ts';

const at = (daysAgo: number) => Date.parse(ago(daysAgo));

describe('an item at an earlier time', () => {
  it('is open again after a reopening, and was closed before', async () => {
    const { issues } = await aSnapshot()
      .withIssue({
        daysOld: 50,
        closedDaysAgo: 40,
        events: [
          { kind: 'reopened', by: 'ann', daysAgo: 30 },
          { kind: 'closed', by: 'ann', daysAgo: 10 },
        ],
      })
      .tables();
    const open = [60, 45, 35, 20, 5].map((daysAgo) => isOpenAt(issues, 0, at(daysAgo)));
    expect(open).toEqual([false, true, false, true, false]);
  });

  it('has the labels of that day', async () => {
    const { issues } = await aSnapshot()
      .withIssue({
        daysOld: 50,
        labels: ['kept', 'late'],
        events: [
          { kind: 'labeled', by: 'ann', daysAgo: 40, what: 'gone' },
          { kind: 'unlabeled', by: 'ann', daysAgo: 20, what: 'gone' },
          { kind: 'labeled', by: 'ann', daysAgo: 10, what: 'late' },
        ],
      })
      .tables();
    expect([...labelsAt(issues, 0, at(45))]).toEqual(['kept']);
    expect([...labelsAt(issues, 0, at(30))].sort()).toEqual(['gone', 'kept']);
    expect([...labelsAt(issues, 0, T)].sort()).toEqual(['kept', 'late']);
  });

  it('has the title of that day, over two renamings', async () => {
    const { issues } = await aSnapshot()
      .withIssue({
        daysOld: 50,
        title: 'third',
        events: [
          { kind: 'renamed', by: 'ann', daysAgo: 40, what: 'first', to: 'second' },
          { kind: 'renamed', by: 'ann', daysAgo: 20, what: 'second', to: 'third' },
        ],
      })
      .tables();
    expect([45, 30, 0].map((daysAgo) => titleAt(issues, 0, at(daysAgo)))).toEqual([
      'first',
      'second',
      'third',
    ]);
  });

  it('is a draft until it is ready, and again after it is taken back', async () => {
    const { changes } = await aSnapshot()
      .withChange({
        daysOld: 50,
        draft: true,
        events: [
          { kind: 'ready-for-review', by: 'somebody', daysAgo: 40 },
          { kind: 'convert-to-draft', by: 'somebody', daysAgo: 20 },
        ],
      })
      .withChange({ daysOld: 50, draft: true })
      .withChange({ daysOld: 50 })
      .tables();
    expect([45, 30, 10].map((daysAgo) => isDraftAt(changes, 0, at(daysAgo)))).toEqual([true, false, true]);
    expect([0, 1, 2].map((i) => readyAt(changes, i))).toEqual([at(40), null, at(50)]);
  });

  it('is in the milestone of that day', async () => {
    const { issues } = await aSnapshot()
      .withIssue({
        daysOld: 50,
        milestone: 2,
        events: [
          { kind: 'milestoned', by: 'ann', daysAgo: 40, what: '1.0' },
          { kind: 'demilestoned', by: 'ann', daysAgo: 20, what: '1.0' },
          { kind: 'milestoned', by: 'ann', daysAgo: 20, what: '1.1' },
        ],
      })
      .withIssue({ daysOld: 50, milestone: 7 })
      .tables();
    expect([45, 30, 10].map((daysAgo) => milestoneAt(issues, 0, at(daysAgo)))).toEqual([null, '1.0', 2]);
    expect(milestoneAt(issues, 1, T)).toBe(7);
  });

  it('is in the milestone that was renamed since', async () => {
    const { issues } = await aSnapshot()
      .withIssue({
        daysOld: 50,
        milestone: 1,
        events: [{ kind: 'milestoned', by: 'ann', daysAgo: 40, what: 'v2' }],
      })
      .tables();
    expect(milestoneAt(issues, 0, T)).toBe(1);
  });

  it('is closed though no event tells of its last closing: it was made a discussion', async () => {
    const { issues } = await aSnapshot()
      .withIssue({
        daysOld: 50,
        closedDaysAgo: 5,
        closedSilently: true,
        events: [
          { kind: 'closed', by: 'ann', daysAgo: 40 },
          { kind: 'reopened', by: 'ann', daysAgo: 30 },
        ],
      })
      .tables();
    expect([45, 35, 20, 1].map((daysAgo) => isOpenAt(issues, 0, at(daysAgo)))).toEqual([
      true,
      false,
      true,
      false,
    ]);
  });

  it('keeps its pushes when a later force-push brings others', async () => {
    const pushes = [{ daysAgo: 40 }];
    const later = { kind: 'force-pushed', by: 'somebody', daysAgo: -1 } as const;
    const kinds = async (change: Parameters<ReturnType<typeof aSnapshot>['withChange']>[0]) => {
      const { changes } = await aSnapshot().withChange(change).tables();
      return actsOf(changes.acts, 0, T).map(({ kind }) => kind);
    };
    expect(await kinds({ daysOld: 50, pushes })).toEqual(['push']);
    expect(await kinds({ daysOld: 50, pushes, events: [later] })).toEqual(['push']);
  });
});

import { closeOrPark } from '../../functions/indicators/close-or-park.ts';
import { aSnapshot, T } from '../builders/snapshot.ts';

describe('close or park', () => {
  it('lists open items of each kind that no person touched for a year, with the length of the silence', async () => {
    const tables = await aSnapshot()
      .withIssue({ title: 'never touched', daysOld: 400 })
      .withIssue({ title: 'spoken to long ago', daysOld: 600, comments: [{ by: 'ann', daysAgo: 370 }] })
      .withIssue({ title: 'a bot spoke', daysOld: 500, comments: [{ by: 'stale', bot: true, daysAgo: 3 }] })
      .withIssue({ title: 'spoken to', daysOld: 600, comments: [{ by: 'ann', daysAgo: 364 }] })
      .withIssue({
        title: 'labelled',
        daysOld: 600,
        labels: ['lamp'],
        events: [{ kind: 'labeled', by: 'ann', daysAgo: 100, what: 'lamp' }],
      })
      .withIssue({ title: 'closed', daysOld: 600, closedDaysAgo: 1, closedBy: 'ann' })
      .withIssue({ title: 'of a bot', daysOld: 600, by: 'bumper', bot: true })
      .withChange({ title: 'a change', daysOld: 500, pushes: [{ daysAgo: 450 }] })
      .withDiscussion({ title: 'a question', daysOld: 410, category: 'Q&A' })
      .withDiscussion({ title: 'an announcement', daysOld: 410, category: 'Announcements' })
      .withDiscussion({ title: 'answered', daysOld: 410, category: 'Q&A', answeredDaysAgo: 409 })
      .withDiscussion({ title: 'a talk', daysOld: 410, comments: [{ by: 'ann', daysAgo: 20 }] })
      .tables();
    expect(closeOrPark.count(tables, T)).toEqual({ issues: 3, changes: 1, discussions: 1, open: 8 });
    expect(closeOrPark.evidence(tables, T).map(({ title, days }) => [title, days])).toEqual([
      ['never touched', 400],
      ['spoken to long ago', 370],
      ['a bot spoke', 500],
      ['a change', 450],
      ['a question', 410],
    ]);
  });

  it('does not apply to what is archived', async () => {
    const tables = await aSnapshot().withArchived().withIssue({ daysOld: 400 }).tables();
    expect(closeOrPark.count(tables, T)).toMatchObject({ none: 'not-applicable' });
  });

  it('adds up by kind', () => {
    const sum = closeOrPark.merge(
      { issues: 3, changes: 1, discussions: 0, open: 9 },
      { issues: 1, changes: 0, discussions: 0, open: 4 },
    );
    expect(closeOrPark.measure(sum)).toMatchObject({
      value: 5,
      n: 13,
      says: '5 open items could be closed or parked in one sitting',
      context: ['4 issues, 1 change and 0 discussions.'],
    });
  });
});

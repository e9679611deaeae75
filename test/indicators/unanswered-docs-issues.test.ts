import { unansweredDocsIssues } from '../../functions/indicators/unanswered-docs-issues.ts';
import { aSnapshot, T } from '../builders/snapshot.ts';

type Issue = Parameters<ReturnType<typeof aSnapshot>['withIssue']>[0];

async function flagged(issue: Issue): Promise<number | null> {
  const tables = await aSnapshot().withMaintainer('ann').withIssue(issue).tables();
  return unansweredDocsIssues.evidence(tables, T)[0]?.days ?? null;
}

const asked: Issue = { by: 'zoe', daysOld: 60, labels: ['documentation'] };

describe('documentation issues without an answer', () => {
  it.each<[string, Issue, number | null]>([
    ['nobody answered', asked, 60],
    ['other readers answered', { ...asked, comments: [{ by: 'kim', daysAgo: 50 }] }, 60],
    ['a bot answered', { ...asked, comments: [{ by: 'ci', bot: true, daysAgo: 50 }] }, 60],
    ['a maintainer answered once', { ...asked, comments: [{ by: 'ann', daysAgo: 50 }] }, null],
    ['a maintainer answered after the month', { ...asked, comments: [{ by: 'ann', daysAgo: -1 }] }, 60],
    [
      'a maintainer labelled it and said nothing',
      { ...asked, events: [{ kind: 'labeled', by: 'ann', daysAgo: 59, what: 'documentation' }] },
      60,
    ],
    ['a maintainer opened it', { ...asked, by: 'ann' }, null],
    ['a bot opened it', { ...asked, bot: true }, null],
    ['a deleted account opened it', { ...asked, by: null }, 60],
    ['young', { ...asked, daysOld: 20 }, null],
    ['closed', { ...asked, closedDaysAgo: 3, closedBy: 'zoe' }, null],
    ['told by its title', { by: 'zoe', daysOld: 60, title: 'docs: which units?' }, 60],
    ['told by a title in brackets', { by: 'zoe', daysOld: 60, title: '[Docs] which units?' }, 60],
    ['about something else', { by: 'zoe', daysOld: 60, title: 'The docs button crashes' }, null],
    [
      'its label was taken off',
      {
        ...asked,
        labels: [],
        events: [{ kind: 'unlabeled', by: 'kim', daysAgo: 50, what: 'documentation' }],
      },
      null,
    ],
    [
      'its label was taken off after the month',
      {
        ...asked,
        labels: [],
        events: [{ kind: 'unlabeled', by: 'kim', daysAgo: -1, what: 'documentation' }],
      },
      60,
    ],
  ])('%s', async (_, issue, expected) => {
    expect(await flagged(issue)).toBe(expected);
  });

  it('counts them among all open documentation issues', async () => {
    const tables = await aSnapshot()
      .withMaintainer('ann')
      .withIssue(asked)
      .withIssue({ ...asked, daysOld: 5 })
      .withIssue({ daysOld: 50 })
      .tables();
    expect(unansweredDocsIssues.count(tables, T)).toEqual({ waiting: 1, open: 2 });
  });

  it('is unavailable where nobody is known to maintain', async () => {
    const tables = await aSnapshot().withIssue(asked).tables();
    expect(unansweredDocsIssues.count(tables, T)).toMatchObject({ none: 'unavailable' });
  });

  it('does not apply in an archived repository', async () => {
    const tables = await aSnapshot().tables();
    const repository = { ...tables.repository, archived: true };
    expect(unansweredDocsIssues.count({ ...tables, repository }, T)).toMatchObject({
      none: 'not-applicable',
    });
  });
});

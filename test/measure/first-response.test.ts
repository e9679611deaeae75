import { daysBetween } from '../../functions/measure/days.ts';
import { firstResponse } from '../../functions/measure/first-response.ts';
import { aSnapshot, T } from '../builders/snapshot.ts';

type Change = Parameters<ReturnType<typeof aSnapshot>['withChange']>[0];

async function response(change: Change) {
  const { changes } = await aSnapshot().withChange(change).tables();
  const found = firstResponse(changes, 0, T);
  return found === null ? null : [found.outcome, daysBetween(found.from, found.to)];
}

describe('first response', () => {
  it.each<[string, Change, unknown]>([
    ['a comment', { daysOld: 10, comments: [{ by: 'ann', daysAgo: 9 }] }, ['answered', 1]],
    ["not the author's own", { daysOld: 10, comments: [{ by: 'somebody', daysAgo: 9 }] }, ['waiting', 10]],
    ["not a bot's", { daysOld: 10, comments: [{ by: 'ci', daysAgo: 9, bot: true }] }, ['waiting', 10]],
    ['a review', { daysOld: 10, reviews: [{ by: 'ann', daysAgo: 7 }] }, ['answered', 3]],
    ['a review comment', { daysOld: 10, threadComments: [{ by: 'ann', daysAgo: 6 }] }, ['answered', 4]],
    ['a merge', { daysOld: 10, mergedDaysAgo: 8, mergedBy: 'ann' }, ['answered', 2]],
    ['not a merge by the author', { daysOld: 10, mergedDaysAgo: 8, mergedBy: 'somebody' }, ['withdrawn', 2]],
    ['a close', { daysOld: 10, closedDaysAgo: 8, closedBy: 'ann' }, ['answered', 2]],
    ['not a close by the author', { daysOld: 10, closedDaysAgo: 8, closedBy: 'somebody' }, ['withdrawn', 2]],
    ['not a close by nobody known', { daysOld: 10, closedDaysAgo: 8, closedBy: null }, ['withdrawn', 2]],
    [
      'not a label',
      { daysOld: 10, events: [{ kind: 'labeled', by: 'ann', daysAgo: 9, what: 'bug' }] },
      ['waiting', 10],
    ],
    ['of a deleted account', { daysOld: 10, comments: [{ by: null, daysAgo: 9 }] }, ['answered', 1]],
    [
      'not what comes after the author gave up',
      { daysOld: 10, closedDaysAgo: 8, closedBy: 'somebody', comments: [{ by: 'ann', daysAgo: 5 }] },
      ['withdrawn', 2],
    ],
    [
      'what comes after a bot closed it',
      {
        daysOld: 10,
        closedDaysAgo: 1,
        closedSilently: true,
        events: [{ kind: 'closed', by: 'stale', bot: true, daysAgo: 8 }],
        comments: [{ by: 'ann', daysAgo: 5 }],
      },
      ['answered', 5],
    ],
    [
      'not the closing by a bot',
      {
        daysOld: 10,
        closedDaysAgo: 8,
        closedSilently: true,
        events: [{ kind: 'closed', by: 'stale', bot: true, daysAgo: 8 }],
      },
      ['closed-by-bot', 2],
    ],
    [
      'after a reopening',
      {
        daysOld: 10,
        closedDaysAgo: 8,
        closedBy: 'somebody',
        events: [{ kind: 'reopened', by: 'somebody', daysAgo: 7 }],
        comments: [{ by: 'ann', daysAgo: 5 }],
      },
      ['answered', 5],
    ],
    [
      'of a draft from when it is ready',
      {
        daysOld: 10,
        events: [{ kind: 'ready-for-review', by: 'somebody', daysAgo: 4 }],
        reviews: [{ by: 'ann', daysAgo: 3 }],
      },
      ['answered', 1],
    ],
    [
      'of a draft before it was ready: 0 days',
      {
        daysOld: 10,
        events: [{ kind: 'ready-for-review', by: 'somebody', daysAgo: 4 }],
        reviews: [{ by: 'ann', daysAgo: 6 }],
      },
      ['answered', 0],
    ],
    ['not of a draft', { daysOld: 10, draft: true, comments: [{ by: 'ann', daysAgo: 9 }] }, null],
    ['not after the month', { daysOld: 10, comments: [{ by: 'ann', daysAgo: -1 }] }, ['waiting', 10]],
  ])('%s', async (_, change, expected) => {
    expect(await response(change)).toEqual(expected);
  });
});

import { contributorsWaiting } from '../../functions/indicators/contributors-waiting.ts';
import { aSnapshot, T } from '../builders/snapshot.ts';

type Change = Parameters<ReturnType<typeof aSnapshot>['withChange']>[0];

async function flagged(change: Change): Promise<number | null> {
  const tables = await aSnapshot().withMaintainer('ann').withChange(change).tables();
  return contributorsWaiting.evidence(tables, T)[0]?.days ?? null;
}

const waits = { by: 'zoe', daysOld: 80, comments: [{ by: 'ann', daysAgo: 70 }], pushes: [{ daysAgo: 60 }] };

describe('contributors who wait', () => {
  it.each<[string, Change, number | null]>([
    ['since they answered a maintainer', waits, 60],
    ['since they opened it, never answered', { by: 'zoe', daysOld: 45 }, 45],
    [
      'though a bot spoke last',
      { ...waits, comments: [...waits.comments, { by: 'ci', bot: true, daysAgo: 20 }] },
      60,
    ],
    ['a maintainer spoke last', { by: 'zoe', daysOld: 80, comments: [{ by: 'ann', daysAgo: 40 }] }, null],
    [
      'a maintainer pressed the button that updates the branch',
      { by: 'zoe', daysOld: 80, pushes: [{ daysAgo: 40, by: 'web-flow', author: 'ann' }] },
      null,
    ],
    ['a maintainer was there two weeks ago', { ...waits, comments: [{ by: 'ann', daysAgo: 14 }] }, null],
    [
      'a third person spoke last',
      { ...waits, comments: [...waits.comments, { by: 'kim', daysAgo: 50 }] },
      null,
    ],
    ['the author acted last, over 90 days ago', { by: 'zoe', daysOld: 100 }, null],
    ['the author is a maintainer', { ...waits, by: 'ann', comments: [] }, null],
    ['the author is a bot', { ...waits, bot: true }, null],
    ['the account is deleted', { ...waits, by: null }, null],
    [
      'it was ready last week only',
      { by: 'zoe', daysOld: 80, events: [{ kind: 'ready-for-review', by: 'zoe', daysAgo: 7 }] },
      null,
    ],
    [
      'it was ready two months ago',
      { by: 'zoe', daysOld: 80, events: [{ kind: 'ready-for-review', by: 'zoe', daysAgo: 60 }] },
      60,
    ],
    ['a draft', { ...waits, draft: true }, null],
    ['work in progress', { ...waits, title: '[WIP] lamp' }, null],
    ['waiting for its author', { ...waits, labels: ['waiting for author'] }, null],
    ['parked', { ...waits, labels: ['parked'] }, null],
    ['proposed for closing', { ...waits, labels: ['propose-close'] }, null],
    ['closed', { ...waits, closedDaysAgo: 5, closedBy: 'zoe' }, null],
  ])('%s', async (_, change, expected) => {
    expect(await flagged(change)).toBe(expected);
  });

  it('counts them among open changes', async () => {
    const tables = await aSnapshot()
      .withMaintainer('ann')
      .withChange(waits)
      .withChange({ daysOld: 3 })
      .tables();
    expect(contributorsWaiting.count(tables, T)).toEqual({ waiting: 1, open: 2 });
  });
});

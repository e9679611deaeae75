import { daysBetween } from '../../functions/measure/days.ts';
import { decision } from '../../functions/measure/decision.ts';
import { aSnapshot, T } from '../builders/snapshot.ts';

type Change = Parameters<ReturnType<typeof aSnapshot>['withChange']>[0];

async function decided(change: Change) {
  const { changes } = await aSnapshot().withChange(change).tables();
  const found = decision(changes, 0, T);
  return found === null ? null : [found.decided, daysBetween(found.from, found.to)];
}

const ready = { kind: 'ready-for-review', by: 'somebody', daysAgo: 4 } as const;
const back = { kind: 'convert-to-draft', by: 'somebody', daysAgo: 2 } as const;

describe('decision', () => {
  it.each<[string, Change, unknown]>([
    ['a merge, also by the author', { daysOld: 10, mergedDaysAgo: 3, mergedBy: 'somebody' }, [true, 7]],
    ['a merge by nobody known', { daysOld: 10, mergedDaysAgo: 3, mergedBy: null }, [true, 7]],
    ['a close by another person', { daysOld: 10, closedDaysAgo: 3, closedBy: 'ann' }, [true, 7]],
    ['not a close by the author', { daysOld: 10, closedDaysAgo: 3, closedBy: 'somebody' }, [false, 7]],
    ['not a close by nobody known', { daysOld: 10, closedDaysAgo: 3, closedBy: null }, [false, 7]],
    ['still waiting', { daysOld: 10 }, [false, 10]],
    [
      'from when a draft is ready',
      { daysOld: 10, mergedDaysAgo: 3, mergedBy: 'ann', events: [ready] },
      [true, 1],
    ],
    ['not of a draft', { daysOld: 10, draft: true }, null],
    ['not of a change taken back to draft', { daysOld: 10, draft: true, events: [ready, back] }, null],
    ['merged after the month', { daysOld: 10, mergedDaysAgo: -3, mergedBy: 'ann' }, [false, 10]],
  ])('%s', async (_, change, expected) => {
    expect(await decided(change)).toEqual(expected);
  });
});

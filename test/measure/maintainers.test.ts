import { maintainersOf } from '../../functions/measure/maintainers.ts';
import { aSnapshot, type SnapshotBuilder, T } from '../builders/snapshot.ts';

async function isMaintainer(snapshot: SnapshotBuilder, login: string): Promise<boolean> {
  const { changes } = await snapshot.tables();
  return maintainersOf(changes).isMaintainer(changes.people.ofLogin(login), T);
}

const review = (
  as: 'OWNER' | 'MEMBER' | 'COLLABORATOR' | 'CONTRIBUTOR',
  state: 'approved' | 'commented' = 'approved',
) => aSnapshot().withChange({ by: 'bea', daysOld: 20, reviews: [{ by: 'ann', daysAgo: 10, as, state }] });

describe('a maintainer', () => {
  it.each([
    [
      'merged a change of somebody else',
      aSnapshot().withChange({ by: 'bea', daysOld: 9, mergedDaysAgo: 8, mergedBy: 'ann' }),
      true,
    ],
    [
      'merged only own changes',
      aSnapshot().withChange({ by: 'ann', daysOld: 9, mergedDaysAgo: 8, mergedBy: 'ann' }),
      false,
    ],
    [
      'merged over a year ago',
      aSnapshot().withChange({ by: 'bea', daysOld: 370, mergedDaysAgo: 366, mergedBy: 'ann' }),
      false,
    ],
    [
      'merged after the month',
      aSnapshot().withChange({ by: 'bea', daysOld: 9, mergedDaysAgo: -1, mergedBy: 'ann' }),
      false,
    ],
    [
      "merged a bot's change only",
      aSnapshot().withChange({ by: 'bumper', bot: true, daysOld: 9, mergedDaysAgo: 8, mergedBy: 'ann' }),
      false,
    ],
    [
      'merged a change of a deleted account',
      aSnapshot().withChange({ by: null, daysOld: 9, mergedDaysAgo: 8, mergedBy: 'ann' }),
      true,
    ],
    ['approved as collaborator', review('COLLABORATOR'), true],
    ['approved as owner', review('OWNER'), true],
    ['approved as member of the organisation, without a merge', review('MEMBER'), false],
    ['approved as anybody', review('CONTRIBUTOR'), false],
    ['only commented as owner', review('OWNER', 'commented'), false],
  ])('%s: %#', async (_, snapshot, expected) => {
    expect(await isMaintainer(snapshot, 'ann')).toBe(expected);
  });

  it('is who approved last where a bot merges', async () => {
    const snapshot = aSnapshot().withChange({
      by: 'bea',
      daysOld: 20,
      mergedDaysAgo: 8,
      mergedBy: 'merge-queue',
      mergedByBot: true,
      reviews: [
        { by: 'ann', daysAgo: 10, as: 'MEMBER', state: 'approved' },
        { by: 'cat', daysAgo: 12, as: 'MEMBER', state: 'approved' },
        { by: 'dan', daysAgo: 9, as: 'CONTRIBUTOR', state: 'approved' },
      ],
    });
    expect(await isMaintainer(snapshot, 'ann')).toBe(true);
    expect(await isMaintainer(snapshot, 'cat')).toBe(false);
    expect(await isMaintainer(snapshot, 'dan')).toBe(false);
    expect(await isMaintainer(snapshot, 'merge-queue')).toBe(false);
  });
});

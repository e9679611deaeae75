import { mirrored } from '../../functions/measure/mirror.ts';
import { aSnapshot, T } from '../builders/snapshot.ts';

function withMerges(foreign: number, own: number) {
  const snapshot = aSnapshot().withChange({ daysOld: 20, mergedDaysAgo: 10 });
  for (let k = 0; k < foreign; k++)
    snapshot.withCommit({ headline: `Merge pull request #${900 + k} from x`, daysAgo: 5, parents: 2 });
  for (let k = 0; k < own; k++)
    snapshot.withCommit({ headline: 'Merge pull request #1 from x', daysAgo: 5, parents: 2 });
  return snapshot.tables();
}

describe('a mirror', () => {
  it('is told by merges of changes that it does not have', async () => {
    expect(mirrored(await withMerges(11, 10), T)).toMatchObject({ none: 'not-applicable' });
  });

  it('is none with half of its own merges, or with few', async () => {
    expect(mirrored(await withMerges(10, 10), T)).toBeNull();
    expect(mirrored(await withMerges(9, 0), T)).toBeNull();
  });

  it('is not told by issues that merges mention', async () => {
    const snapshot = aSnapshot();
    for (let k = 0; k < 11; k++)
      snapshot.withCommit({ headline: `Merge branch 'lamp-${k}' (fixes #${k + 3})`, daysAgo: 5, parents: 2 });
    expect(mirrored(await snapshot.tables(), T)).toBeNull();
  });
});

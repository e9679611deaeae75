import { quietFixes } from '../../functions/indicators/quiet-fixes.ts';
import { aSnapshot, type SnapshotBuilder, T } from '../builders/snapshot.ts';

const passes = (builder: SnapshotBuilder, daysAgo: number, by: string) =>
  builder.withCommit({ headline: 'Mend it', daysAgo, by, checks: 'success' });
const fails = (builder: SnapshotBuilder, daysAgo: number) =>
  builder.withCommit({ headline: 'Add a lamp', daysAgo, by: 'zoe', checks: 'failure' });

/** Failed and mended `daysAgo`, half a day later. */
function broken(builder: SnapshotBuilder, daysAgo: number, mendedBy: string): SnapshotBuilder {
  return passes(fails(builder, daysAgo), daysAgo - 0.5, mendedBy);
}

const started = () => passes(aSnapshot(), 300, 'zoe');

describe('quiet repairs', () => {
  it('counts breakages of the default branch that were mended in 90 days, by who mended them', async () => {
    const builder = started();
    broken(builder, 95, 'too-early');
    broken(builder, 80, 'ann');
    broken(builder, 60, 'bea');
    fails(builder, 50);
    builder
      .withCommit({ headline: 'Unchecked', daysAgo: 49.9, by: 'cat' })
      .withCommit({ headline: 'Running', daysAgo: 49.8, by: 'cat', checks: 'pending' })
      .withCommit({ headline: 'Worse', daysAgo: 49.5, by: 'cat', checks: 'error' });
    passes(builder, 49, 'ann');
    passes(builder, 48, 'cat');
    builder.withCommit({ headline: 'Fails after the month', daysAgo: -1, checks: 'failure' });
    expect(quietFixes.count(await builder.tables(), T)).toEqual({
      by: { ann: 2, bea: 1 },
      days: [0.5, 0.5, 1],
    });
  });

  it('thanks the author of a change, not who merged it, and does not look at what failed on its way', async () => {
    const builder = started();
    fails(builder, 30);
    builder
      .withChange({
        by: 'ann',
        daysOld: 29.9,
        mergedDaysAgo: 29,
        mergedBy: 'kim',
        mergeCommit: 'm',
        pushes: [{ oid: 'w', daysAgo: 29.5 }],
      })
      .withCommit({ oid: 'm', headline: 'Merge #1', daysAgo: 29, by: 'kim', parents: 2, checks: 'success' })
      .withChange({
        by: 'dan',
        daysOld: 25,
        mergedDaysAgo: 20,
        mergedBy: 'kim',
        mergeCommit: 'm2',
        pushes: [{ oid: 'red', daysAgo: 22 }],
      })
      .withCommit({ oid: 'red', headline: 'On its way', daysAgo: 22, by: 'dan', checks: 'failure' })
      .withCommit({ oid: 'm2', headline: 'Merge #2', daysAgo: 20, by: 'kim', parents: 2, checks: 'success' });
    expect(quietFixes.count(await builder.tables(), T)).toEqual({ by: { ann: 1 }, days: [1] });
  });

  it('counts a breakage that a bot mended for nobody', async () => {
    const builder = broken(started(), 30, 'dependabot');
    expect(quietFixes.count(await builder.tables(), T)).toEqual({ by: {}, days: [0.5] });
  });

  it('needs checks that passed before they failed', async () => {
    const red = broken(fails(aSnapshot(), 60), 30, 'ann');
    expect(quietFixes.count(await red.tables(), T)).toEqual({ by: {}, days: [] });
    const unchecked = aSnapshot().withCommit({ headline: 'Add a lamp', daysAgo: 3 });
    expect(quietFixes.count(await unchecked.tables(), T)).toMatchObject({ none: 'not-applicable' });
    const longAgo = passes(aSnapshot(), 366, 'ann');
    expect(quietFixes.count(await longAgo.tables(), T)).toMatchObject({ none: 'not-applicable' });
  });

  it('tells the share, how many and how long, of nobody by name', () => {
    expect(quietFixes.measure({ by: { ann: 5, bea: 1 }, days: [0.1, 0.1, 0.1, 0.05, 3, 0.1] })).toEqual({
      value: 5 / 6,
      over: null,
      n: 6,
      part: 5,
      says: 'one person mended 5 of 6 breakages of the default branch',
      context: ['6 breakages in 90 days, mended by 2 people; half of them within 2 hours.'],
    });
    expect(quietFixes.measure({ by: {}, days: [] }).value).toBeNull();
  });

  it('links to the branch that is broken and to open changes of CI, never to a commit', async () => {
    const builder = fails(started(), 12).withChange({ title: 'ci: split the jobs', daysOld: 20 });
    const found = quietFixes.evidence(await builder.tables(), T);
    expect(found.map(({ kind, title, days }) => [kind, title, days])).toEqual([
      ['repository', 'The branch main', 12],
      ['change', 'ci: split the jobs', 20],
    ]);
  });
});

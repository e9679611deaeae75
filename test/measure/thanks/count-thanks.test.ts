import { countThanks } from '../../../functions/measure/thanks/count-thanks.ts';
import { MERGED } from '../../builders/merged-work.ts';
import { aSnapshot, type SnapshotBuilder, T } from '../../builders/snapshot.ts';

const JULY = { mergedDaysAgo: 20, mergedBy: 'kim', daysOld: 25 } as const;
const EMPLOYED = { Ann: 'Reef', bea: 'Kelp', cat: 'independent' };

async function counted(snapshot: SnapshotBuilder, named: readonly string[] = []) {
  return countThanks(await snapshot.tables(EMPLOYED), T - 1, named)!;
}

/** Whoever opened something before is no newcomer. */
function known(...people: readonly string[]): SnapshotBuilder {
  return people.reduce((snapshot, by) => snapshot.withChange({ by, daysOld: 600 }), aSnapshot());
}

describe('thanks for the month', () => {
  it('count upkeep by who did it, pushed or merged, in the month alone', async () => {
    const snapshot = known('Ann', 'bea')
      .withChange({ ...JULY, by: 'Ann', title: 'docs: the lamp' })
      .withChange({ ...JULY, by: 'Ann', title: 'test: the lamp' })
      .withChange({ ...JULY, by: 'Ann', title: 'feat: a lamp' })
      .withChange({ ...MERGED, by: 'bea', title: 'docs: in June' })
      .withChange({ ...JULY, by: 'bea', title: 'docs: in August', mergedDaysAgo: -1 })
      .withChange({
        ...JULY,
        by: 'bea',
        title: 'docs: not merged',
        mergedDaysAgo: undefined,
        closedDaysAgo: 3,
      })
      .withChange({ ...JULY, by: null, title: 'docs: of a deleted account' })
      .withChange({ ...JULY, by: 'ci', bot: true, title: 'docs: of a bot' })
      .withCommit({ headline: 'ci: mend it', daysAgo: 4, by: 'bea' });
    expect((await counted(snapshot)).upkeep).toEqual({ Ann: 2, bea: 1 });
  });

  it('count newcomers whose first change was opened in the month, and whether it is merged', async () => {
    const snapshot = known('bea')
      .withChange({ ...JULY, by: 'new', title: 'feat: a lamp' })
      .withChange({ by: 'newer', daysOld: 2 })
      .withChange({ by: 'newer', daysOld: 1 })
      .withChange({ by: 'august', daysOld: 2, mergedDaysAgo: -1 })
      .withChange({ by: 'june', daysOld: 32 })
      .withChange({ by: 'ci', bot: true, daysOld: 3 })
      .withChange({ by: null, daysOld: 3 })
      .withChange({ ...JULY, by: 'bea', title: 'feat: another' });
    expect((await counted(snapshot)).newcomers).toEqual({ august: false, new: true, newer: false });
  });

  it('name nobody who did not agree, and of who did tell upkeep, reviews and welcomes', async () => {
    const greeted = [
      { by: 'ci', bot: true, daysAgo: 11 },
      { by: 'new', daysAgo: 10.5 },
      { by: 'Ann', daysAgo: 10 },
      { by: 'bea', daysAgo: 9 },
    ];
    const snapshot = known('Ann', 'bea', 'cat')
      .withChange({ ...JULY, by: 'Ann', title: 'docs: the lamp' })
      .withChange({ ...JULY, by: 'bea', title: 'docs: the horn', comments: [{ by: 'Ann', daysAgo: 21 }] })
      .withChange({ by: 'new', daysOld: 12, comments: greeted })
      .withChange({ by: 'June', daysOld: 40, comments: [{ by: 'Ann', daysAgo: 3 }] });
    const { named } = await counted(snapshot, ['ann', 'CAT', 'nobody']);
    expect(named).toEqual([
      { login: 'Ann', areas: { documentation: 1 }, reviews: 3, welcomed: 2, employer: 'company/Reef' },
    ]);
    expect((await counted(snapshot)).named).toEqual([]);
  });

  it('count a welcome once, in the month in which it was', async () => {
    const greeted = [
      { by: 'bea', daysAgo: 33 },
      { by: 'Ann', daysAgo: 10 },
    ];
    const snapshot = known('Ann', 'bea').withChange({ by: 'new', daysOld: 40, comments: greeted });
    expect((await counted(snapshot, ['ann', 'bea'])).named).toEqual([
      { login: 'Ann', areas: {}, reviews: 1, welcomed: 0, employer: 'company/Reef' },
    ]);
  });

  it('never count a bot, even one that is named', async () => {
    const snapshot = known('Ann')
      .withChange({ ...JULY, by: 'ci', bot: true, title: 'docs: of a bot' })
      .withChange({ by: 'new', daysOld: 12, comments: [{ by: 'ci', bot: true, daysAgo: 11 }] });
    expect(await counted(snapshot, ['ci'])).toEqual({ upkeep: {}, newcomers: { new: false }, named: [] });
  });

  it('take no work from a mirror', async () => {
    const snapshot = known('Ann');
    for (let i = 0; i < 10; i++)
      snapshot
        .withCommit({ headline: `Merge pull request #${900 + i} from x`, daysAgo: 9, parents: 2 })
        .withCommit({ headline: 'docs: a lamp', daysAgo: 9, by: 'Ann' });
    expect((await counted(snapshot, ['ann'])).upkeep).toEqual({});
  });

  it('take a login that is a word of the language', async () => {
    const snapshot = aSnapshot().withChange({ ...JULY, by: 'constructor', title: 'docs: the lamp' });
    expect(await counted(snapshot, ['constructor'])).toMatchObject({
      upkeep: { constructor: 1 },
      newcomers: { constructor: true },
      named: [{ login: 'constructor', areas: { documentation: 1 } }],
    });
  });

  it.each(['changes', 'commits', 'pathCommits'] as const)('are unknown without %s', async (facet) => {
    const { [facet]: _, ...tables } = await known('Ann').tables();
    expect(countThanks(tables, T - 1, [])).toBeNull();
  });
});

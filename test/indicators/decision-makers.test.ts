import { decisionMakers } from '../../functions/indicators/decision-makers.ts';
import { aSnapshot, T } from '../builders/snapshot.ts';

const merged = { by: 'zoe', daysOld: 40, mergedDaysAgo: 30 };
const approved = { daysAgo: 33, state: 'approved' } as const;

describe('decision makers', () => {
  it("counts merges of other people's changes into the default branch in 180 days", async () => {
    const tables = await aSnapshot()
      .withChange({ ...merged, mergedBy: 'ann' })
      .withChange({ ...merged, mergedBy: 'ann', daysOld: 200, mergedDaysAgo: 179 })
      .withChange({ ...merged, mergedBy: 'bea', daysOld: 200, mergedDaysAgo: 181 })
      .withChange({ ...merged, mergedBy: 'bea', base: 'release-1' })
      .withChange({ ...merged, mergedBy: 'zoe' })
      .withChange({ ...merged, mergedBy: null })
      .withChange({ ...merged, mergedBy: 'bea', bot: true, by: 'bumper' })
      .withChange({ ...merged, by: null, mergedBy: 'cat' })
      .tables();
    expect(decisionMakers.count(tables, T)).toEqual({ ann: 2, cat: 1 });
  });

  it('takes the newest standing approval for the merge where a bot merges', async () => {
    const tables = await aSnapshot()
      .withChange({
        ...merged,
        mergedBy: 'merger',
        mergedByBot: true,
        reviews: [
          { ...approved, by: 'ann', as: 'MEMBER', daysAgo: 34 },
          { ...approved, by: 'bea', as: 'COLLABORATOR' },
          { ...approved, by: 'guest', daysAgo: 31 },
        ],
      })
      .withChange({ ...merged, mergedBy: 'merger', mergedByBot: true })
      .tables();
    expect(decisionMakers.count(tables, T)).toEqual({ bea: 1 });
  });

  it('does not apply to a mirror', async () => {
    const mirror = aSnapshot();
    for (let n = 100; n < 110; n++)
      mirror.withCommit({ headline: `Merge pull request #${n} from x/y`, daysAgo: 20, parents: 2 });
    expect(decisionMakers.count(await mirror.tables(), T)).toMatchObject({ none: 'not-applicable' });
  });

  it.each<[string, Readonly<Record<string, number>>, number | null, string]>([
    ['one who merges nearly all', { ann: 11, bea: 1 }, 1, 'one person decides'],
    ['two with a tenth', { ann: 11, bea: 2 }, 2, '2 people decide'],
    ['many, none with a tenth', Object.fromEntries([...'abcdefghijkl'].map((key) => [key, 1])), 6, ''],
    [
      'one with a tenth, beside many',
      { ann: 12, ...Object.fromEntries([...'abcdefghijklmnopqrstuv'].map((key) => [key, 4])) },
      11,
      '11 people decide',
    ],
    ['nobody', {}, null, ''],
  ])('says how many decide: %s', (_, work, value, says) => {
    const measured = decisionMakers.measure(work);
    expect(measured.value).toBe(value);
    expect(measured.says).toContain(says);
  });

  it('names no person, and links to the changes that are ready', async () => {
    const tables = await aSnapshot()
      .withChange({ title: 'ready', daysOld: 40 })
      .withChange({ title: 'a draft', daysOld: 40, draft: true })
      .withChange({ title: 'parked', daysOld: 40, labels: ['parked'] })
      .withChange({ title: 'WIP: lamp', daysOld: 40 })
      .withChange({ title: 'asleep', daysOld: 400 })
      .tables();
    expect(decisionMakers.evidence(tables, T).map(({ title, days }) => [title, days])).toEqual([
      ['ready', 40],
    ]);
    expect(decisionMakers.measure({ ann: 11, bea: 1 }).context).toEqual([
      '2 people merged 12 changes of others, the busiest 11 of them.',
    ]);
  });
});

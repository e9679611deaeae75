import fc from 'fast-check';
import { countThanks } from '../../../functions/measure/thanks/count-thanks.ts';
import { sumThanks } from '../../../functions/measure/thanks/sum-thanks.ts';
import type { ThanksCounts } from '../../../functions/model/thanks.ts';
import { aSnapshot, T } from '../../builders/snapshot.ts';

const NOTHING: ThanksCounts = { upkeep: {}, newcomers: {}, named: [] };

describe('thanks of several repositories', () => {
  it('count everybody once', () => {
    const one = { ...NOTHING, upkeep: { ann: 2, bea: 1 }, newcomers: { cat: false, constructor: true } };
    const other = { ...NOTHING, upkeep: { ann: 3 }, newcomers: { cat: true, dan: false } };
    expect(sumThanks([one, null, other], [])).toEqual({
      upkeep: { pieces: 6, people: 2 },
      newcomers: { all: 3, merged: 2 },
      named: [],
    });
  });

  it('name a person once, without who pays, and nobody who does not agree any more', () => {
    const of = (login: string, reviews: number, employer: string) => ({
      ...NOTHING,
      named: [{ login, areas: { ci: 1 }, reviews, welcomed: 1, employer }],
    });
    const parts = [of('Ann', 2, 'company/Reef'), of('bea', 9, 'unknown'), of('Ann', 3, 'company/Reef')];
    expect(sumThanks(parts, ['ann'])!.named).toEqual([
      { login: 'Ann', areas: { ci: 2 }, reviews: 5, welcomed: 2 },
    ]);
  });

  it('are unknown where they are unknown of every repository', () => {
    expect(sumThanks([null, null], [])).toBeNull();
    expect(sumThanks([null, NOTHING], [])).toEqual({
      upkeep: { pieces: 0, people: 0 },
      newcomers: { all: 0, merged: 0 },
      named: [],
    });
  });

  it('are those of the whole, however its changes lie in repositories', async () => {
    const change = fc.record({
      by: fc.constantFrom('ann', 'bea', 'cat', 'dan'),
      title: fc.constantFrom('feat: a', 'docs: b', 'ci: c', 'test: d'),
      daysOld: fc.constantFrom(5, 20, 40, 70),
      merged: fc.boolean(),
      said: fc.array(fc.constantFrom('ann', 'bea', 'cat', 'dan'), { maxLength: 3 }),
    });
    await fc.assert(
      fc.asyncProperty(fc.array(change, { maxLength: 25 }), async (changes) => {
        // Whoever has a first change has it in one repository: each author's changes lie in one.
        const of = async (wanted: (by: string) => boolean) => {
          const snapshot = aSnapshot();
          for (const { by, title, daysOld, merged, said } of changes.filter((each) => wanted(each.by)))
            snapshot.withChange({
              by,
              title,
              daysOld,
              comments: said.map((who, place) => ({ by: who, daysAgo: daysOld - 1 - place * 0.5 })),
              ...(merged && { mergedDaysAgo: daysOld - 4, mergedBy: 'kim' }),
            });
          return countThanks(await snapshot.tables(), T - 1, NAMED);
        };
        const [whole, one, other] = await Promise.all([
          of(() => true),
          of((by) => by < 'c'),
          of((by) => by >= 'c'),
        ]);
        expect(sumThanks([one, other], NAMED)).toEqual(sumThanks([whole], NAMED));
        expect(sumThanks([other, one], NAMED)).toEqual(sumThanks([whole], NAMED));
      }),
      { numRuns: 60, seed: 20260731 },
    );
  });
});

const NAMED = ['Ann', 'CAT'];

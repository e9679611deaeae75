import { upkeepCarriers } from '../../functions/indicators/upkeep-carriers.ts';
import { MERGED } from '../builders/merged-work.ts';
import { aSnapshot, T } from '../builders/snapshot.ts';

const page = { ...MERGED, title: 'docs: the lamp', files: ['docs/lamp.md'] };

describe('who carries the upkeep', () => {
  it('counts changes of the Community Hat in a year, by person and by who pays', async () => {
    const tables = await aSnapshot()
      .withChange({ ...page, by: 'ann' })
      .withChange({ ...page, by: 'ann', daysOld: 370, mergedDaysAgo: 364 })
      .withChange({ ...page, by: 'bea' })
      .withChange({ ...page, by: 'cat', title: 'feat: a lamp', files: ['src/a.ts'] })
      .withChange({ ...page, by: null })
      .withChange({ ...page, by: 'bumper', bot: true })
      .withCommit({ headline: 'ci: mend it', daysAgo: 20, by: 'dan', ciPaths: ['ci'] })
      .tables({ ann: 'Reef', bea: 'independent' });
    expect(upkeepCarriers.count(tables, T)).toEqual({
      people: { ann: 2, bea: 1, dan: 1 },
      employers: { 'company/Reef': 2, independent: 1, unknown: 1 },
    });
  });

  it('tells the share of one person, and companies beside it without a name', () => {
    const { value, says, context } = upkeepCarriers.measure({
      people: { ann: 18, bea: 3 },
      employers: { 'company/Reef': 18, independent: 3 },
    });
    expect([value, says]).toEqual([18 / 21, 'one person carries 86 % of the upkeep']);
    expect(context).toEqual([
      '2 people did 21 changes of upkeep; 2 of them 10 % or more.',
      'The fewest people who make half: 1 (Contributor Absence Factor).',
      "The busiest company's people make 86 %; the fewest companies that make half: 1 (Elephant Factor); independent people make 14 %, people of whom it is not known 0 %.",
    ]);
  });

  it('links to the upkeep that waits', async () => {
    const tables = await aSnapshot()
      .withChange({ title: 'docs: the lamp', files: ['docs/lamp.md'], daysOld: 12 })
      .tables();
    expect(upkeepCarriers.evidence(tables, T).map(({ number }) => number)).toEqual([1]);
  });
});

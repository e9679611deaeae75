import { upkeepByVolunteers } from '../../functions/indicators/upkeep-by-volunteers.ts';
import { MERGED } from '../builders/merged-work.ts';
import { aSnapshot, T } from '../builders/snapshot.ts';

const page = { ...MERGED, title: 'docs: the lamp', files: ['docs/lamp.md'] };

describe('upkeep without an employer', () => {
  it('counts changes of the Community Hat and reviews, once per person and change', async () => {
    const tables = await aSnapshot()
      .withChange({ ...page, by: 'ann' })
      .withChange({ ...page, by: 'bea' })
      .withChange({
        by: 'zoe',
        title: 'feat: a lamp',
        daysOld: 40,
        comments: [
          { by: 'ann', daysAgo: 30 },
          { by: 'ann', daysAgo: 20 },
          { by: 'zoe', daysAgo: 20 },
          { by: 'cat', daysAgo: 20 },
          { by: null, daysAgo: 20 },
          { by: 'ci', bot: true, daysAgo: 20 },
        ],
      })
      .withChange({ by: null, title: 'feat: b', daysOld: 400, reviews: [{ by: 'ann', daysAgo: 366 }] })
      .withChange({ by: null, title: 'feat: c', daysOld: 400, reviews: [{ by: 'ann', daysAgo: 300 }] })
      .tables({ ann: 'independent', cat: 'Reef' });
    expect(upkeepByVolunteers.count(tables, T)).toEqual({ independent: 3, unknown: 1, all: 5 });
  });

  it.each([
    [
      { independent: 22, unknown: 0, all: 186 },
      'people without an employer behind them do 12 % of the upkeep',
    ],
    [
      { independent: 119, unknown: 8, all: 137 },
      'people without an employer behind them do 87 % of the upkeep, and up to 93 %',
    ],
  ])('is a range where somebody is unknown: %o', (counts, says) => {
    const measured = upkeepByVolunteers.measure(counts);
    expect(measured).toMatchObject({ value: counts.independent / counts.all, n: counts.all, says });
    expect(measured).not.toHaveProperty('unavailable');
  });

  it('is not told where more than 30 % are unknown', () => {
    expect(upkeepByVolunteers.measure({ independent: 5, unknown: 31, all: 100 }).unavailable).toBe(
      'for 31 % of the 100 pieces of upkeep it is not known who pays for them: tell us who works for whom',
    );
    expect(upkeepByVolunteers.measure({ independent: 5, unknown: 30, all: 100 })).not.toHaveProperty(
      'unavailable',
    );
  });
});

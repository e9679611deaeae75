import { reviewLoad } from '../../functions/indicators/review-load.ts';
import { aSnapshot, T } from '../builders/snapshot.ts';

describe('review load', () => {
  it('counts reviewing and commenting once per person and change, in 90 days', async () => {
    const tables = await aSnapshot()
      .withChange({
        by: 'zoe',
        daysOld: 80,
        reviews: [
          { by: 'ann', daysAgo: 70 },
          { by: 'ann', daysAgo: 60, state: 'approved' },
        ],
        threadComments: [
          { by: 'ann', daysAgo: 50 },
          { by: 'bea', daysAgo: 50 },
        ],
        comments: [
          { by: 'zoe', daysAgo: 40 },
          { by: 'ci', bot: true, daysAgo: 40 },
          { by: null, daysAgo: 40 },
        ],
      })
      .withChange({
        by: 'ann',
        daysOld: 300,
        comments: [
          { by: 'ann', daysAgo: 20 },
          { by: 'bea', daysAgo: 95 },
        ],
      })
      .withChange({ by: 'bumper', bot: true, daysOld: 30, comments: [{ by: 'ann', daysAgo: 20 }] })
      .withChange({ by: 'zoe', daysOld: 30, comments: [{ by: 'ann', daysAgo: 20 }] })
      .tables();
    expect(reviewLoad.count(tables, T)).toEqual({ ann: 2, bea: 1 });
  });

  it('tells the share, and who carries it as a number only', () => {
    expect(reviewLoad.measure({ ann: 12, bea: 4, cat: 3, dan: 1 })).toEqual({
      value: 0.6,
      over: null,
      n: 20,
      part: 12,
      says: 'one person makes 60 % of the reviews',
      context: [
        '4 people did 20 reviews; 3 of them 10 % or more.',
        'The fewest people who make half: 1 (Contributor Absence Factor).',
      ],
    });
  });

  it('links to the changes that nobody has read, never to a person', async () => {
    const tables = await aSnapshot()
      .withChange({ title: 'never read', daysOld: 40 })
      .withChange({
        title: 'read long ago',
        daysOld: 150,
        comments: [{ by: 'ann', daysAgo: 120 }],
        pushes: [{ daysAgo: 3 }],
      })
      .withChange({ title: 'read lately', daysOld: 150, comments: [{ by: 'ann', daysAgo: 20 }] })
      .withChange({ title: 'new', daysOld: 2 })
      .withChange({ title: 'a draft', daysOld: 40, draft: true })
      .withChange({ title: 'dead', daysOld: 400 })
      .tables();
    const read = reviewLoad.evidence(tables, T).map(({ title, days, note }) => [title, days, note]);
    expect(read).toEqual([
      ['never read', 40, 'nobody has read it yet'],
      ['read long ago', 120, 'not read for 90 days'],
    ]);
  });
});

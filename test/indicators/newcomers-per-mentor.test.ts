import { newcomersPerMentor } from '../../functions/indicators/newcomers-per-mentor.ts';
import { aSnapshot, T } from '../builders/snapshot.ts';

describe('newcomers for each mentor', () => {
  it('counts who answered a first change within 14 days with words', async () => {
    const tables = await aSnapshot()
      .withChange({ by: 'new-1', daysOld: 40, comments: [{ by: 'ann', daysAgo: 27 }] })
      .withChange({ by: 'new-2', daysOld: 40, reviews: [{ by: 'bea', daysAgo: 30 }] })
      .withChange({ by: 'new-3', daysOld: 40, comments: [{ by: 'too-late', daysAgo: 25 }] })
      .withChange({ by: 'new-4', daysOld: 40, mergedDaysAgo: 39, mergedBy: 'silent' })
      .withChange({
        by: 'new-5',
        daysOld: 378,
        comments: [
          { by: 'new-1', daysAgo: 377 },
          { by: 'ci', bot: true, daysAgo: 377 },
          { by: null, daysAgo: 377 },
          { by: 'new-5', daysAgo: 377 },
          { by: 'ann', daysAgo: 377 },
        ],
      })
      .withChange({ by: 'too-old', daysOld: 380, comments: [{ by: 'cat', daysAgo: 379 }] })
      .withChange({ by: 'too-new', daysOld: 13, comments: [{ by: 'dan', daysAgo: 12 }] })
      .withChange({ by: 'new-2', daysOld: 30, comments: [{ by: 'eve', daysAgo: 29 }] })
      .tables();
    expect(newcomersPerMentor.count(tables, T)).toEqual({
      newcomers: ['new-1', 'new-2', 'new-3', 'new-4', 'new-5'],
      mentors: ['ann', 'bea'],
    });
  });

  it('waits for the answer to a draft until 14 days after it became ready', async () => {
    const ready = { kind: 'ready-for-review', by: 'new-1', daysAgo: 20 } as const;
    const tables = await aSnapshot()
      .withChange({
        by: 'new-1',
        daysOld: 60,
        events: [ready],
        comments: [
          { by: 'early', daysAgo: 40 },
          { by: 'ann', daysAgo: 7 },
          { by: 'too-late', daysAgo: 5 },
        ],
      })
      .withChange({
        by: 'new-2',
        daysOld: 60,
        draft: true,
        comments: [
          { by: 'bea', daysAgo: 50 },
          { by: 'late', daysAgo: 40 },
        ],
      })
      .withChange({
        by: 'new-3',
        daysOld: 60,
        events: [{ ...ready, by: 'new-3', daysAgo: -2 }],
        comments: [{ by: 'while-a-draft', daysAgo: 1 }],
      })
      .tables();
    expect(newcomersPerMentor.count(tables, T)).toMatchObject({ mentors: ['ann', 'bea', 'early'] });
  });

  it('takes the same person in two repositories for one', () => {
    const sum = newcomersPerMentor.merge(
      { newcomers: ['a', 'b', 'c'], mentors: ['ann'] },
      { newcomers: ['b', 'd'], mentors: ['ann', 'bea'] },
    );
    expect(sum).toEqual({ newcomers: ['a', 'b', 'c', 'd'], mentors: ['ann', 'bea'] });
    expect(newcomersPerMentor.measure(sum)).toMatchObject({
      value: 2,
      n: 4,
      says: '2 newcomers for each person who answers them',
      context: ['4 newcomers in a year; 2 people answered them within 14 days.'],
    });
  });

  it('counts as if one answered where nobody does', () => {
    expect(newcomersPerMentor.measure({ newcomers: ['a', 'b'], mentors: [] })).toMatchObject({
      value: 2,
      says: 'nobody answers newcomers within 14 days',
    });
  });

  it('links to the open first changes that nobody has said a word to', async () => {
    const tables = await aSnapshot()
      .withChange({ by: 'new-1', title: 'waits', daysOld: 40, comments: [{ by: 'new-1', daysAgo: 3 }] })
      .withChange({ by: 'new-2', title: 'answered', daysOld: 40, comments: [{ by: 'ann', daysAgo: 3 }] })
      .withChange({ by: 'new-3', title: 'a draft', daysOld: 40, draft: true })
      .withChange({ by: 'new-4', title: 'closed', daysOld: 40, closedDaysAgo: 3 })
      .withChange({ by: 'old', daysOld: 500, mergedDaysAgo: 499, mergedBy: 'ann' })
      .withChange({ by: 'old', title: 'a second change', daysOld: 40 })
      .tables();
    expect(newcomersPerMentor.evidence(tables, T).map(({ title, days }) => [title, days])).toEqual([
      ['waits', 40],
    ]);
  });
});

import { goneQuiet } from '../../functions/indicators/gone-quiet.ts';
import { aSnapshot, type SnapshotBuilder, T } from '../builders/snapshot.ts';

/** Bits of months, 0 is July 2026. */
const months = (...ago: number[]) => ago.reduce((mask, each) => mask | (1 << each), 0);
const upTo = (first: number, last: number) =>
  months(...Array.from({ length: last - first + 1 }, (_, k) => first + k));

describe('regulars who have gone quiet', () => {
  it('remembers in which of 14 months somebody did anything', async () => {
    const builder: SnapshotBuilder = aSnapshot()
      .withIssue({ by: 'opener', daysOld: 15, comments: [{ by: 'talker', daysAgo: 10 }] })
      .withChange({
        by: 'opener',
        daysOld: 50,
        reviews: [{ by: 'reader', daysAgo: 45 }],
        events: [{ kind: 'labeled', by: 'sorter', daysAgo: 40, what: 'lamp' }],
        comments: [
          { by: 'ci', bot: true, daysAgo: 40 },
          { by: null, daysAgo: 40 },
        ],
      })
      .withDiscussion({ by: 'opener', daysOld: 100, comments: [{ by: 'talker', daysAgo: 95 }] })
      .withCommit({ headline: 'Add a lamp', daysAgo: 410, by: 'pusher' })
      .withCommit({ headline: 'Known to git alone', daysAgo: 10, hash: 'abc' })
      .withCommit({ headline: 'Too old', daysAgo: 430, by: 'pusher' })
      .withCommit({ headline: 'After the month', daysAgo: -1, by: 'pusher' });
    expect(goneQuiet.count(await builder.tables(), T)).toEqual({
      opener: months(0, 1, 3),
      pusher: months(13),
      reader: months(1),
      sorter: months(1),
      talker: months(0, 3),
    });
  });

  it.each<[string, number, number, number]>([
    ['nine of twelve months, then silent', upTo(2, 10), 1, 1],
    ['eight of twelve months', upTo(2, 9), 0, 0],
    ['silent in one month alone', upTo(1, 13), 0, 1],
    ['silent in the month before', months(0) | upTo(2, 13), 0, 1],
    ['new', months(0, 1), 0, 0],
  ])('%s', (_, active, value, n) => {
    expect(goneQuiet.measure({ somebody: active })).toMatchObject({ value, n });
  });

  it('takes what somebody did in another repository of the project for activity', () => {
    const sum = goneQuiet.merge({ ann: upTo(2, 8), bea: upTo(2, 13) }, { ann: upTo(9, 13), bea: months(0) });
    expect(goneQuiet.measure(sum)).toMatchObject({
      value: 1,
      n: 2,
      says: '1 of 2 regulars has been silent for two months',
    });
  });

  it('has nothing to open: it would name them', async () => {
    expect(goneQuiet.evidence(await aSnapshot().withIssue({ daysOld: 90 }).tables(), T)).toEqual([]);
  });
});

import { wordsOfOthers } from '../../functions/measure/words-of-others.ts';
import { ago, aSnapshot } from '../builders/snapshot.ts';

test('words of the author, of machines, of deleted accounts and to machines are left out', async () => {
  const { changes } = await aSnapshot()
    .withChange({
      by: 'ann',
      daysOld: 20,
      comments: [
        { by: 'ben', daysAgo: 9 },
        { by: 'ann', daysAgo: 8 },
        { by: null, daysAgo: 7 },
        { by: 'checks', bot: true, daysAgo: 6 },
      ],
      reviews: [{ by: 'cem', daysAgo: 12 }],
    })
    .withChange({ by: 'updates', bot: true, daysOld: 5, comments: [{ by: 'ben', daysAgo: 4 }] })
    .withChange({ by: 'ben', daysOld: 5, threadComments: [{ by: 'ann', daysAgo: 3 }] })
    .tables();
  const { count, by, at, item } = wordsOfOthers(changes);
  const told = Array.from({ length: count }, (_, w) => [changes.people.keys[by[w]!], at[w], item[w]]);
  expect(told).toEqual([
    ['cem', Date.parse(ago(12)), 0],
    ['ben', Date.parse(ago(9)), 0],
    ['ann', Date.parse(ago(3)), 2],
  ]);
});

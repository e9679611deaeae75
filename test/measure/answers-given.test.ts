import { answersGiven } from '../../functions/measure/answers-given.ts';
import { ago, aSnapshot, T } from '../builders/snapshot.ts';

test('words on items of others, once per person and item, as of the last of them', async () => {
  const { changes } = await aSnapshot()
    .withChange({
      by: 'ann',
      daysOld: 90,
      reviews: [{ by: 'bea', daysAgo: 80, state: 'approved' }],
      comments: [
        { by: 'bea', daysAgo: 70 },
        { by: 'cat', daysAgo: 50 },
        { by: 'ann', daysAgo: 50 },
        { by: null, daysAgo: 50 },
        { by: 'ci', bot: true, daysAgo: 50 },
      ],
      threadComments: [{ by: 'dan', daysAgo: 5 }],
    })
    .withChange({ by: null, daysOld: 90, comments: [{ by: 'bea', daysAgo: 60 }] })
    .withChange({ by: 'bumper', bot: true, daysOld: 90, comments: [{ by: 'bea', daysAgo: 60 }] })
    .tables();
  const { keys } = changes.people;
  const told = [...answersGiven(changes, Date.parse(ago(80)), Date.parse(ago(10)))].map(
    ({ by, to, at, i }) => [keys[by], keys[to] ?? null, (T - at) / 86_400_000, i],
  );
  expect(told.toSorted()).toEqual([
    ['bea', null, 60, 1],
    ['bea', 'ann', 70, 0],
    ['cat', 'ann', 50, 0],
  ]);
});

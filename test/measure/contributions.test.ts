import { contributions } from '../../functions/measure/contributions.ts';
import { daysBefore } from '../../functions/measure/days.ts';
import { NOBODY } from '../../functions/measure/tables/people.ts';
import { ago, aSnapshot, T } from '../builders/snapshot.ts';

/** Who contributed when in the year up to T, in any order. */
async function told(snapshot: ReturnType<typeof aSnapshot>): Promise<string[]> {
  const tables = await snapshot.tables();
  const { keys } = tables.changes.people;
  return [...contributions(tables, daysBefore(T, 365), T)]
    .map(({ by, at }) => `${by === NOBODY ? 'nobody' : keys[by]} ${new Date(at).toISOString()}`)
    .sort();
}

test('merged changes, reviews and direct commits, each at its own time', async () => {
  const snapshot = aSnapshot()
    .withChange({
      by: 'ann',
      daysOld: 20,
      mergedDaysAgo: 10,
      comments: [
        { by: 'bob', daysAgo: 15 },
        { by: 'bob', daysAgo: 12 },
        { by: 'ann', daysAgo: 11 },
      ],
    })
    .withCommit({ by: 'cy', headline: 'Tidy up', daysAgo: 5 });
  expect(await told(snapshot)).toEqual([`ann ${ago(10)}`, `bob ${ago(15)}`, `cy ${ago(5)}`]);
});

test('a review counts in the year of its act; what is older, or by a bot, counts for nothing', async () => {
  const snapshot = aSnapshot()
    .withChange({
      by: 'ann',
      daysOld: 500,
      comments: [400, 300, 200].map((daysAgo) => ({ by: 'bob', daysAgo })),
    })
    .withChange({ by: 'ann', daysOld: 500, mergedDaysAgo: 400 })
    .withChange({ by: 'renovate', daysOld: 20, mergedDaysAgo: 10, comments: [{ by: 'bob', daysAgo: 15 }] })
    .withChange({
      by: null,
      daysOld: 20,
      mergedDaysAgo: 10,
      comments: [{ by: 'stale', bot: true, daysAgo: 15 }],
    });
  expect(await told(snapshot)).toEqual([`bob ${ago(300)}`, `nobody ${ago(10)}`]);
});

test('of a mirror only reviews count: what it merged was contributed elsewhere', async () => {
  const snapshot = aSnapshot().withChange({
    by: 'ann',
    daysOld: 20,
    mergedDaysAgo: 10,
    comments: [{ by: 'bob', daysAgo: 15 }],
  });
  for (let k = 0; k < 11; k++)
    snapshot.withCommit({ headline: `Merge pull request #${900 + k} from x`, daysAgo: 5, parents: 2 });
  snapshot.withCommit({ by: 'cy', headline: 'Tidy up', daysAgo: 5 });
  expect(await told(snapshot)).toEqual([`bob ${ago(15)}`]);
});

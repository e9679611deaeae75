import { mergedWork } from '../../functions/measure/merged-work.ts';
import { MERGED } from '../builders/merged-work.ts';
import { ago, aSnapshot, T } from '../builders/snapshot.ts';

test('merged changes and direct pushes of persons, with area and hat, in a window', async () => {
  const tables = await aSnapshot()
    .withChange({ ...MERGED, by: 'ann', title: 'feat: a lamp' })
    .withChange({ ...MERGED, by: 'bea', title: 'docs: the lamp', files: ['docs/a.md'] })
    .withChange({ ...MERGED, by: 'bumper', bot: true, title: 'docs: by a bot' })
    .withChange({ ...MERGED, by: 'ann', title: 'docs: old', daysOld: 60, mergedDaysAgo: 50 })
    .withCommit({ headline: 'ci: mend it', daysAgo: 20, by: 'cat' })
    .tables({}, { hatOverride: (login) => (login === 'cat' ? 'company' : null) });
  const told = mergedWork(tables, Date.parse(ago(50)), T).map(({ at, author, ...work }) => ({
    by: tables.changes.people.keys[author],
    days: (T - at) / 86_400_000,
    ...work,
  }));
  expect(told).toEqual([
    { by: 'ann', days: 40, area: 'feature', hat: 'company', change: 0 },
    { by: 'bea', days: 40, area: 'documentation', hat: 'community', change: 1 },
    { by: 'cat', days: 20, area: 'ci', hat: 'company', change: null },
  ]);
});

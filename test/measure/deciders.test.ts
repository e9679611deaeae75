import { deciders } from '../../functions/measure/deciders.ts';
import { readTables } from '../../functions/measure/tables/read-tables.ts';
import { FACETS } from '../../functions/model/snapshot.ts';
import { ago, aSnapshot, NOTHING_MORE } from '../builders/snapshot.ts';

const CHANGE = { title: 'feat: a lamp', by: 'ann', mergedBy: 'kim', daysOld: 50, mergedDaysAgo: 40 };

test('who decided is told by who paid them at the merge, not today', async () => {
  const left = Date.parse(ago(30));
  const company = (name: string) => ({ kind: 'company' as const, name });
  const { tables } = await readTables(aSnapshot().withChange(CHANGE).build(), new Set(FACETS), {
    ...NOTHING_MORE,
    employers: {
      spellsOf: ({ login }) => [
        { from: Number.NEGATIVE_INFINITY, until: left, employer: company('Reef') },
        { from: left, until: Number.POSITIVE_INFINITY, employer: company(`Of ${login}`) },
      ],
    },
  });
  expect(deciders(tables.changes!, 0)).toBe('one-company');
});

test('an approval that was taken back before the merge decides nothing', async () => {
  const employed = { ann: 'Reef', kim: 'Reef', bea: 'Kelp' };
  const opinions = [
    { by: 'bea', daysAgo: 48, state: 'approved' as const },
    { by: 'bea', daysAgo: 45, state: 'changes-requested' as const },
  ];
  const { changes } = await aSnapshot()
    .withChange({ ...CHANGE, reviews: opinions.slice(0, 1) })
    .withChange({ ...CHANGE, reviews: opinions })
    .tables(employed);
  expect([deciders(changes, 0), deciders(changes, 1)]).toEqual(['several', 'one-company']);
});

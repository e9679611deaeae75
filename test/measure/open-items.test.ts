import { openItems } from '../../functions/measure/open-items.ts';
import { ago, aSnapshot, T } from '../builders/snapshot.ts';

test('open items are those of persons that were open then', async () => {
  const { changes } = await aSnapshot()
    .withChange({ daysOld: 50 })
    .withChange({ daysOld: 50, closedDaysAgo: 20, closedBy: 'ann' })
    .withChange({ daysOld: 5 })
    .withChange({ daysOld: 50, by: 'bumper', bot: true })
    .tables();
  expect(openItems(changes, T)).toEqual([0, 2]);
  expect(openItems(changes, Date.parse(ago(30)))).toEqual([0, 1]);
  expect(openItems(changes, T)).toBe(openItems(changes, T));
});

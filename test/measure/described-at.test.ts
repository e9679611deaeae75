import { describedAt } from '../../functions/measure/described-at.ts';
import { ago, aSnapshot } from '../builders/snapshot.ts';

const at = (daysAgo: number) => Date.parse(ago(daysAgo));

async function issues() {
  const { issues } = await aSnapshot()
    .withIssue({
      title: 'Lamps flicker',
      daysOld: 50,
      labels: ['bug'],
      events: [
        { kind: 'renamed', by: 'ann', daysAgo: 30, what: 'Lamps are broken', to: 'Lamps flicker' },
        { kind: 'labeled', by: 'ann', daysAgo: 30, what: 'bug' },
        { kind: 'unlabeled', by: 'ann', daysAgo: 10, what: 'question' },
      ],
    })
    .tables();
  return issues;
}

describe('what an item was called and labelled', () => {
  it.each([
    [40, 'Lamps are broken', ['question']],
    [30, 'Lamps flicker', ['bug', 'question']],
    [11, 'Lamps flicker', ['bug', 'question']],
    [10, 'Lamps flicker', ['bug']],
    [0, 'Lamps flicker', ['bug']],
  ])('%d days ago', async (daysAgo, title, labels) => {
    const described = describedAt(await issues(), 0, at(daysAgo));
    expect([described.title, [...described.labels].sort()]).toEqual([title, labels]);
  });

  it('is one object as long as neither changes', async () => {
    const table = await issues();
    expect(describedAt(table, 0, at(25))).toBe(describedAt(table, 0, at(12)));
    expect(describedAt(table, 0, at(12))).not.toBe(describedAt(table, 0, at(5)));
  });
});

import { hatBalance } from '../../functions/indicators/hat-balance.ts';
import { MERGED, ofCode } from '../builders/merged-work.ts';
import { aSnapshot, T } from '../builders/snapshot.ts';

describe('balance of the two hats', () => {
  it('counts the changes of 90 days by hat and by who pays, direct pushes included', async () => {
    const tables = await ofCode(aSnapshot())
      .withChange({ ...MERGED, by: 'ann', title: 'feat: a lamp' })
      .withChange({ ...MERGED, by: 'ann', title: 'docs: the lamp', files: ['docs/lamp.md'] })
      .withChange({ ...MERGED, by: 'bea', title: 'perf: a faster lamp' })
      .withChange({ ...MERGED, by: 'cat', title: 'test: the lamp', files: ['test/lamp.test.ts'] })
      .withChange({ ...MERGED, by: 'bumper', bot: true, title: 'chore(deps): bump a from 1 to 2' })
      .withChange({ ...MERGED, by: 'ann', title: 'docs: old', daysOld: 95, mergedDaysAgo: 91 })
      .withCommit({ headline: 'ci: mend the runner', daysAgo: 20, by: 'cat', ciPaths: ['.github/workflows'] })
      .tables({ ann: 'Reef', bea: 'Kelp', cat: 'independent' });
    expect(hatBalance.count(tables, T)).toEqual({
      'company/Kelp': { part: 0, all: 1 },
      'company/Reef': { part: 1, all: 2 },
      independent: { part: 2, all: 2 },
    });
  });

  it('lets the config say which hat somebody wears, and which work a change is', async () => {
    const tables = await ofCode(aSnapshot())
      .withChange({ ...MERGED, by: 'ann', title: 'feat: a lamp' })
      .withChange({ ...MERGED, by: 'bea', title: 'feat: words for the lamp' })
      .tables(
        {},
        {
          hatOverride: (login) => (login === 'ann' ? 'community' : null),
          areaRules: [{ area: 'documentation', title: 'words for' }],
        },
      );
    expect(hatBalance.count(tables, T)).toEqual({ unknown: { part: 2, all: 2 } });
  });

  it('takes title and labels as of the merge, so that a month computed later is equal', async () => {
    const change = { ...MERGED, by: 'ann', title: 'feat: a lamp' };
    const renamed = { kind: 'renamed' as const, by: 'ann', what: 'docs: the lamp', to: change.title };
    const tables = await ofCode(aSnapshot())
      .withChange({ ...change, events: [{ ...renamed, daysAgo: 20 }] })
      .tables();
    expect(hatBalance.count(tables, T)).toEqual({ unknown: { part: 1, all: 1 } });
  });

  it('links to community work that is open, to projects and to companies', async () => {
    const tables = await ofCode(aSnapshot())
      .withChange({ title: 'docs: the lamp', files: ['docs/lamp.md'], daysOld: 12 })
      .withChange({ title: 'feat: a lamp', daysOld: 12 })
      .withChange({ title: 'docs: a draft', draft: true, daysOld: 12 })
      .withChange({ title: 'WIP docs: not ready', daysOld: 12 })
      .withChange({ title: 'docs: dead', daysOld: 400 })
      .tables();
    const open = [
      { kind: 'change', number: 11, title: 'docs: the lamp', days: 12, note: 'open community work' },
    ];
    expect(hatBalance.evidence(tables, T)).toEqual(open);
    expect(hatBalance.company!.evidence(tables, T, 'Reef')).toEqual(open);
    expect(hatBalance.asks(hatBalance.measure({}), 1).employer).toEqual({
      text: 'Count community work as work: let your people take this open change of community work.',
      count: 1,
    });
  });

  it.each([
    [9, { none: 'not-enough-data' }],
    [10, {}],
  ])('with %i merged changes of code in a year', async (changes, told) => {
    const snapshot = aSnapshot();
    for (let i = 0; i < changes; i++) snapshot.withChange({ ...MERGED, title: `feat: lamp ${i}` });
    expect(hatBalance.count(await snapshot.tables(), T)).toMatchObject(told);
  });
});

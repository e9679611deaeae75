import { driftingDocs } from '../../functions/indicators/drifting-docs.ts';
import { ago, aSnapshot, T } from '../builders/snapshot.ts';

const merged = { daysOld: 402, mergedDaysAgo: 400, mergedBy: 'ann' };

/** A repository of code with a guide, of which one page and one file of code are gone. */
function kelp() {
  const told = aSnapshot()
    .withTree('docs/guide.md', 'src/lamp.ts', 'docs/lamp.md')
    .withChange({ ...merged, files: ['docs/guide.md', 'docs/gone.md', 'src/gone.ts'] });
  for (let n = 0; n < 10; n++)
    told.withChange({ daysOld: 102, mergedDaysAgo: 100, mergedBy: 'ann', files: ['src/lamp.ts'] });
  return told;
}

describe('pages that point to what is gone', () => {
  it('counts pages, and names what they link to', async () => {
    const tables = await kelp()
      .withPage({ id: 'docs/guide.md', links: ['docs/gone.md', 'docs/lamp.md', 'src/gone.ts'] })
      .withPage({ id: 'docs/lamp.md', links: ['docs/gone.md'] })
      .withPage({ id: 'CHANGELOG.md', links: ['docs/gone.md'] })
      .tables();
    const counts = { dead: 2, links: 2, all: 2 };
    expect(driftingDocs.count(tables, T)).toEqual(counts);
    expect(driftingDocs.evidence(tables, T)).toEqual([
      {
        kind: 'page',
        number: null,
        title: 'docs/guide.md',
        days: 400,
        note: 'links to what is gone: docs/gone.md and 1 more',
      },
      {
        kind: 'page',
        number: null,
        title: 'docs/lamp.md',
        days: 400,
        note: 'links to what is gone: docs/gone.md',
      },
    ]);
    expect(driftingDocs.measure(driftingDocs.merge(counts, counts))).toMatchObject({
      value: 4,
      n: 4,
      says: '4 pages link to what is gone',
      context: ['4 paths are linked to and gone.'],
    });
  });

  it('tells beside it which pages were left behind', async () => {
    const told = kelp().withPage({ id: 'docs/lamp.md' });
    for (const daysAgo of [500, 450, 400])
      told.withChange({
        title: 'feat: a lamp',
        daysOld: daysAgo + 2,
        mergedDaysAgo: daysAgo,
        mergedBy: 'ann',
        files: ['src/lamp.ts', 'docs/lamp.md'],
      });
    const tables = await told
      .withChange({
        title: 'feat: a brighter lamp',
        daysOld: 62,
        mergedDaysAgo: 60,
        mergedBy: 'ann',
        files: ['src/lamp.ts'],
      })
      .tables();
    expect(driftingDocs.count(tables, T)).toMatchObject({ dead: 0 });
    expect(driftingDocs.beside!.evidence(tables, T)).toMatchObject([
      { kind: 'page', title: 'docs/lamp.md', note: 'src/lamp.ts changed without it' },
    ]);
    expect(driftingDocs.beside!.says(1)).toMatch(/^1 page to look at/);
  });

  it('is told for the months before too', async () => {
    const tables = await kelp()
      .withPage({ id: 'docs/guide.md', links: ['docs/gone.md'] })
      .tables();
    const months = [Date.parse(ago(31)), T];
    expect(months.map((t) => driftingDocs.count(tables, t))).toEqual([
      { dead: 1, links: 1, all: 1 },
      { dead: 1, links: 1, all: 1 },
    ]);
  });

  it('is asked of repositories of code that live', async () => {
    const words = aSnapshot().withTree('docs/guide.md');
    for (let n = 0; n < 10; n++)
      words.withChange({ daysOld: 102, mergedDaysAgo: 100, mergedBy: 'ann', files: ['docs/guide.md'] });
    expect(driftingDocs.count(await words.tables(), T)).toMatchObject({ none: 'not-applicable' });
    const tables = await kelp().tables();
    const repository = { ...tables.repository, archived: true };
    const told = driftingDocs.count({ ...tables, repository }, T);
    expect(told).toMatchObject({ reason: expect.stringContaining('archived') });
  });
});

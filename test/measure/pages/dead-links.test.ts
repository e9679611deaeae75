import { deadLinks } from '../../../functions/measure/pages/dead-links.ts';
import { ago, aSnapshot, T } from '../../builders/snapshot.ts';

const merged = { daysOld: 400, mergedDaysAgo: 390, mergedBy: 'ann' };

/** Paths that were touched, of which some are gone. */
const kelp = () =>
  aSnapshot()
    .withTree('README.md', 'src/a.ts', 'docs/guide.md', 'docs/here.md')
    .withChange({ ...merged, files: ['docs/guide.md', 'docs/gone.md', 'old/part.ts', 'docs/here.md'] });

async function dead(page: string, ...links: readonly string[]): Promise<readonly string[]> {
  const tables = await kelp().withPage({ id: page, links }).tables();
  return deadLinks(tables, T).flatMap((each) => each.links);
}

describe('dead links', () => {
  it.each<[string, string, readonly string[]]>([
    ['a file that is gone', 'docs/gone.md', ['docs/gone.md']],
    ['a folder that is gone', 'old', ['old']],
    ['a file that is there', 'docs/here.md', []],
    ['a folder that is there', 'docs', []],
    ['what never was', 'docs/tomorrow.md', []],
    ['a page without its ending', 'docs/here', []],
    ['a page as a site shows it', 'docs/here.html', []],
  ])('to %s', async (_, link, expected) => {
    expect(await dead('docs/guide.md', link)).toEqual(expected);
  });

  it.each(['docs/decisions/0001.md', 'CHANGELOG.md', 'docs/generated/a.md'])('not in %s', async (page) => {
    expect(await dead(page, 'docs/gone.md')).toEqual([]);
  });

  it('are not told of what may stand behind a submodule, or in a folder that was not read', async () => {
    const files = ['sub/a.md', 'vast/a.md', 'docs/gone.md'];
    const tables = await aSnapshot()
      .withTree('docs/guide.md')
      .withChange({ ...merged, files })
      .withPage({ id: 'docs/guide.md', links: files })
      .tables();
    const tree = [
      ...tables.tree,
      { id: 'sub', kind: 'submodule', oid: 's', bytes: null } as const,
      { id: 'vast', kind: 'folder', oid: 'v', bytes: null } as const,
    ];
    expect(deadLinks({ ...tables, tree }, T)).toEqual([
      { page: 'docs/guide.md', links: ['docs/gone.md'], since: Date.parse(ago(390)) },
    ]);
  });

  it('begin when the path was last touched, and the page was there', async () => {
    const tables = await kelp()
      .withChange({ daysOld: 100, mergedDaysAgo: 90, mergedBy: 'ann', files: ['docs/late.md'] })
      .withPage({ id: 'docs/guide.md', links: ['docs/gone.md'] })
      .withPage({ id: 'docs/late.md', links: ['old/part.ts'] })
      .tables();
    const at = (daysAgo: number) => deadLinks(tables, Date.parse(ago(daysAgo))).map(({ page }) => page);
    expect([at(395), at(100), at(80)]).toEqual([[], ['docs/guide.md'], ['docs/guide.md', 'docs/late.md']]);
  });
});

import type { HarvestPage } from '../../../../functions/model/ports.ts';
import { type Sandbox, startSandbox } from '../../../../sandbox/start-sandbox.ts';
import type { World } from '../../../../sandbox/world.ts';
import { aWorld } from '../../../builders/world.ts';
import { aRequest, facetsOf, forgeAt, pagesOf } from '../read-all.ts';
import { fileWorld, oidOf } from './file-world.ts';
import { fold } from './known-from.ts';

const FACETS = ['tree', 'pages', 'organizationPages'] as const;
const ALL_OK = Object.fromEntries(FACETS.map((facet) => [facet, { ok: true, whole: true }]));
const sandboxes: Sandbox[] = [];

afterEach(async () => {
  for (const sandbox of sandboxes.splice(0)) await sandbox.close();
});

test('every file and folder at the head, however deep, each with its kind', async () => {
  const texts = {
    'README.md': 'a',
    'src/a/b/c/d/e/f/g.ts': 'b',
    'src/a/h.ts': 'c',
    latest: '->src',
    'third/party': '@3',
  };
  const pages = await harvestOf(fileWorld(texts));
  expect(facetsOf(pages)).toEqual(ALL_OK);
  expect(pages.at(-1)?.done).toBe(true);
  const rows = fold(pages, 'tree');
  expect(rows.filter(({ kind }) => kind !== 'folder')).toEqual([
    { id: 'README.md', kind: 'file', oid: oidOf('README.md', 'a'), bytes: 1 },
    { id: 'latest', kind: 'link', oid: oidOf('latest', '->src'), bytes: null },
    { id: 'src/a/b/c/d/e/f/g.ts', kind: 'file', oid: oidOf('src/a/b/c/d/e/f/g.ts', 'b'), bytes: 1 },
    { id: 'src/a/h.ts', kind: 'file', oid: oidOf('src/a/h.ts', 'c'), bytes: 1 },
    { id: 'third/party', kind: 'submodule', oid: oidOf('third/party', '@3'), bytes: null },
  ]);
  expect(rows.filter(({ kind }) => kind === 'folder').map(({ id }) => id)).toEqual([
    '/',
    'src',
    'src/a',
    'src/a/b',
    'src/a/b/c',
    'src/a/b/c/d',
    'src/a/b/c/d/e',
    'src/a/b/c/d/e/f',
    'third',
  ]);
});

test('documents: what they link to, and of governance the text', async () => {
  const texts = {
    'README.md':
      '[guide](docs/guide.md) [gone](docs/gone.md) [root](https://github.com/harbour/quay/blob/main/a.ts)',
    'docs/guide.md': 'See [how](../CONTRIBUTING.md#how), and write to mo@example.org',
    'CONTRIBUTING.md': 'Write to mo@example.org or @mo. [a](docs/guide.md)',
    '.github/ISSUE_TEMPLATE/bug.yml': 'name: A bug',
    'src/a.ts': '// no document',
    'src/notes.md': 'no document either',
  };
  const pages = await harvestOf(fileWorld(texts));
  expect(facetsOf(pages)).toEqual(ALL_OK);
  const rows = fold(pages, 'pages');
  expect(rows.map(({ id, purpose, links, text }) => ({ id, purpose, links, text }))).toEqual([
    { id: '.github/ISSUE_TEMPLATE/bug.yml', purpose: 'governance', links: [], text: 'name: A bug' },
    {
      id: 'CONTRIBUTING.md',
      purpose: 'governance',
      links: ['docs/guide.md'],
      text: 'Write to [e-mail] or @mo. [a](docs/guide.md)',
    },
    {
      id: 'README.md',
      purpose: 'documentation',
      links: ['a.ts', 'docs/gone.md', 'docs/guide.md'],
      text: null,
    },
    { id: 'docs/guide.md', purpose: 'documentation', links: ['CONTRIBUTING.md'], text: null },
  ]);
  expect(JSON.stringify(pages)).not.toContain('example.org');
});

test('a document tells the last commit that touched it', async () => {
  const world = fileWorld({ 'README.md': 'a', 'docs/a.md': 'b' });
  const rows = fold(await harvestOf(world), 'pages');
  for (const { id, oid, changedAt, changedIn } of rows) {
    const last = world.commits.findLast(({ files }) => files?.includes(id));
    expect({ changedAt, changedIn }).toEqual({ changedAt: last?.committedDate, changedIn: last?.oid });
    expect(oid).toBe(oidOf(id, id === 'README.md' ? 'a' : 'b'));
  }
  expect(rows).toHaveLength(2);
});

test('governance of the owner’s .github repository', async () => {
  const own = fileWorld(
    {
      'README.md': 'not governance',
      'SECURITY.md': 'a',
      '.github/CODE_OF_CONDUCT.md': 'b',
      'profile/SUPPORT.md': 'c',
      'docs/deep/SECURITY.md': 'not there',
      '.github/ISSUE_TEMPLATE/bug.md': 'd',
    },
    'harbour/.github',
  );
  const pages = await harvestOf(fileWorld({ 'README.md': 'x' }), own);
  expect(fold(pages, 'organizationPages').map(({ id, purpose, text }) => [id, purpose, text])).toEqual([
    ['.github/CODE_OF_CONDUCT.md', 'governance', 'b'],
    ['.github/ISSUE_TEMPLATE/bug.md', 'governance', 'd'],
    ['SECURITY.md', 'governance', 'a'],
    ['profile/SUPPORT.md', 'governance', 'c'],
  ]);
  expect(fold(pages, 'pages').map(({ id }) => id)).toEqual(['README.md']);
});

test('of the .github repository itself nothing stands in for it', async () => {
  const world = fileWorld({ 'SECURITY.md': 'a' }, 'harbour/.github');
  const request = aRequest({ repository: { owner: 'harbour', name: '.github' }, facets: FACETS });
  const pages = await pagesOf(forgeAt(await play(world)), request);
  expect(facetsOf(pages)).toEqual(ALL_OK);
  expect(fold(pages, 'organizationPages')).toEqual([]);
  expect(fold(pages, 'pages')).toHaveLength(1);
});

test('an empty repository: all is ok, and nothing is there', async () => {
  const pages = await harvestOf(aWorld().build());
  expect(facetsOf(pages)).toEqual(ALL_OK);
  expect(pages.flatMap(({ rows }) => rows)).toEqual([]);
});

test('a repository that is not there: files fail with the reason and what to do', async () => {
  const request = aRequest({ repository: { owner: 'harbour', name: 'sunk' }, facets: FACETS });
  const facets = facetsOf(await pagesOf(forgeAt(await play(aWorld().build())), request));
  expect(facets.tree).toEqual({
    ok: false,
    reason: expect.stringContaining('There is no repository harbour/sunk, or the token may not see it'),
    whole: true,
  });
  expect(facets.pages?.ok).toBe(false);
  expect(facets.organizationPages?.ok).toBe(false);
});

test('only what is asked is told', async () => {
  const url = await play(fileWorld({ 'README.md': 'a', 'src/a.ts': 'b' }));
  const pages = await pagesOf(forgeAt(url), aRequest({ facets: ['pages'] }));
  expect(pages.flatMap(({ rows }) => rows).map(({ facet }) => facet)).toEqual(['pages']);
  expect(facetsOf(pages)).toEqual({ pages: { ok: true, whole: true } });
  const tree = await pagesOf(forgeAt(url), aRequest({ facets: ['tree'] }));
  expect(tree).toHaveLength(1);
  expect(fold(tree, 'tree')).toHaveLength(4);
});

test('of more than 300 documents those nearest to the root are read, and the others are counted', async () => {
  const texts: Record<string, string> = { 'README.md': 'a', 'SECURITY.md': 'b' };
  for (let n = 0; n < 310; n += 1) texts[`docs/${n % 2 === 0 ? 'deep/deeper' : 'near'}/${n}.md`] = 'c';
  const pages = await harvestOf(fileWorld(texts));
  const rows = fold(pages, 'pages');
  expect(rows.filter(({ purpose }) => purpose === 'documentation')).toHaveLength(300);
  expect(rows.filter(({ id }) => id.startsWith('docs/near/'))).toHaveLength(155);
  expect(pages.flatMap(({ unreadable }) => unreadable)).toEqual([
    { facet: 'pages', id: '/', reason: expect.stringMatching(/^11 documents/) },
  ]);
});

test('paths that bite pass through as they are', async () => {
  const texts = {
    'a\nb/..c/"d".md': 'a',
    '<script>alert(1)</script>': 'b',
    [`${'long'.repeat(60)}/ü/${'name'.repeat(60)}`]: 'c',
    'docs/{{x}} $(y).md': '[a](%2e%2e/%2e%2e/up.md) [b](../\u0000.md)',
    __proto__x: 'd',
  };
  const pages = await harvestOf(fileWorld(texts));
  const files = fold(pages, 'tree').filter(({ kind }) => kind === 'file');
  expect(files.map(({ id }) => id)).toEqual(Object.keys(texts).sort());
  expect(fold(pages, 'pages')).toMatchObject([{ id: 'docs/{{x}} $(y).md', links: [] }]);
});

async function harvestOf(...worlds: readonly World[]): Promise<readonly HarvestPage[]> {
  return pagesOf(forgeAt(await play(...worlds)), aRequest({ facets: FACETS }));
}

async function play(...worlds: readonly World[]): Promise<string> {
  const sandbox = await startSandbox({ worlds });
  sandboxes.push(sandbox);
  return sandbox.url;
}

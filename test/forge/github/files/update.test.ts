import type { HarvestedRow, HarvestPage, KnownSnapshot } from '../../../../functions/model/ports.ts';
import { type Sandbox, startSandbox } from '../../../../sandbox/start-sandbox.ts';
import type { World } from '../../../../sandbox/world.ts';
import { aWorld } from '../../../builders/world.ts';
import { aRequest, facetsOf, forgeAt, pagesOf } from '../read-all.ts';
import { type Fault, startFaulty } from '../start-faulty.ts';
import { fileWorld } from './file-world.ts';
import { fold, knownFrom } from './known-from.ts';

const FACETS = ['tree', 'pages', 'organizationPages'] as const;
const NEWS = Object.fromEntries(FACETS.map((facet) => [facet, { ok: true, whole: false }]));
const BEFORE = {
  'README.md': 'a',
  'docs/guide.md': 'b',
  'docs/old/gone.md': 'c',
  'src/a.ts': 'd',
  'src/deep/deeper/deepest/b.ts': 'e',
  'lib/was-a-folder/x.ts': 'f',
};
const OWN = { 'SECURITY.md': 'a', 'SUPPORT.md': 'b' };
const NO_FOLDER = JSON.stringify({
  data: { w0: { f0: null } },
  errors: [{ type: 'FORBIDDEN', message: 'No', path: ['w0', 'f0'] }],
});
const sandboxes: Sandbox[] = [];

afterEach(async () => {
  for (const sandbox of sandboxes.splice(0)) await sandbox.close();
});

test('nothing changed: two requests, no rows', async () => {
  const known = await harvestOf(null, fileWorld(BEFORE), ownWorld(OWN));
  const pages = await harvestOf(known, fileWorld(BEFORE), ownWorld(OWN));
  expect(facetsOf(pages.pages)).toEqual(NEWS);
  expect(pages.pages.flatMap(({ rows }) => rows)).toEqual([]);
  expect(pages.asked).toBe(2);
});

test('what changed, what is new and what is gone is told, and comes to the same as all read anew', async () => {
  const { 'docs/old/gone.md': _, 'lib/was-a-folder/x.ts': __, ...rest } = BEFORE;
  const after = {
    ...rest,
    'docs/guide.md': 'B',
    'docs/new/n.md': 'n',
    'lib/was-a-folder': 'F',
    'README.md': '->docs',
  };
  const own = { 'SECURITY.md': 'A', 'CONTRIBUTING.md': 'c' };
  const known = await harvestOf(null, fileWorld(BEFORE), ownWorld(OWN));
  const { pages } = await harvestOf(known, fileWorld(after), ownWorld(own));
  const anew = await harvestOf(null, fileWorld(after), ownWorld(own));
  expect(facetsOf(pages)).toEqual(NEWS);
  for (const facet of FACETS)
    expect(withoutDates(fold(pages, facet, fold(known.pages, facet)))).toEqual(
      withoutDates(fold(anew.pages, facet)),
    );
  const told = pages.flatMap(({ rows }) => rows);
  expect(idsOf(told, 'tree')).toEqual([
    '/',
    'README.md',
    'docs',
    'docs/guide.md',
    'docs/new',
    'docs/new/n.md',
    'docs/old -',
    'docs/old/gone.md -',
    'lib',
    'lib/was-a-folder',
    'lib/was-a-folder/x.ts -',
  ]);
  expect(idsOf(told, 'pages')).toEqual([
    'README.md -',
    'docs/guide.md',
    'docs/new/n.md',
    'docs/old/gone.md -',
  ]);
  expect(idsOf(told, 'organizationPages')).toEqual(['CONTRIBUTING.md', 'SECURITY.md', 'SUPPORT.md -']);
});

test('stopped after any request, an update goes on from there and tells the same', async () => {
  const after = {
    ...BEFORE,
    'docs/guide.md': 'B',
    'src/deep/deeper/deepest/b.ts': 'E',
    'docs/n/m/o.md': 'n',
  };
  const { pages: known } = await harvestOf(null, fileWorld(BEFORE), ownWorld(OWN));
  const sandbox = await startSandbox({ worlds: [fileWorld(after), ownWorld({ 'SECURITY.md': 'A' })] });
  sandboxes.push(sandbox);
  const request = aRequest({ facets: FACETS, since: knownFrom(knownRows(known)) });
  const undisturbed = await pagesOf(forgeAt(sandbox.url), request);
  expect(undisturbed.length).toBeGreaterThan(4);
  for (let stop = 1; stop < undisturbed.length; stop += 1) {
    const resume = JSON.parse(JSON.stringify(undisturbed[stop - 1]?.resume));
    const rest = await pagesOf(forgeAt(sandbox.url), { ...request, resume });
    expect(rest.flatMap(({ rows }) => rows)).toEqual(undisturbed.slice(stop).flatMap(({ rows }) => rows));
    expect(facetsOf(rest)).toEqual(facetsOf(undisturbed.slice(stop)));
  }
});

test('a facet that is not known is read whole, the other one brought up to date', async () => {
  const known = await harvestOf(null, fileWorld(BEFORE));
  const { pages: _, ...without } = knownRows(known.pages);
  const { pages } = await harvestFrom(knownFrom(without), fileWorld({ ...BEFORE, 'src/a.ts': 'D' }));
  expect(facetsOf(pages)).toMatchObject({ tree: { whole: false }, pages: { whole: true } });
  expect(
    idsOf(
      pages.flatMap(({ rows }) => rows),
      'tree',
    ),
  ).toEqual(['/', 'src', 'src/a.ts']);
  expect(fold(pages, 'pages').map(({ id }) => id)).toEqual([
    'README.md',
    'docs/guide.md',
    'docs/old/gone.md',
  ]);
});

test('a folder and a document that could not be read the last time are read now', async () => {
  const rows = knownRows((await harvestOf(null, fileWorld(BEFORE))).pages);
  const partial = {
    ...rows,
    tree: rows.tree.filter(({ id }) => !id.startsWith('src/deep/deeper/')),
    pages: rows.pages.filter(({ id }) => id !== 'docs/guide.md'),
  };
  const { pages } = await harvestFrom(knownFrom(partial), fileWorld(BEFORE));
  expect(fold(pages, 'tree', partial.tree)).toEqual(rows.tree);
  expect(fold(pages, 'pages', partial.pages)).toEqual(rows.pages);
  expect(facetsOf(pages)).toMatchObject({ tree: { whole: false }, pages: { whole: false } });
});

test('below a folder that cannot be read nothing is taken for gone', async () => {
  const known = await harvestOf(null, fileWorld(BEFORE));
  const after = { ...BEFORE, 'src/deep/deeper/deepest/b.ts': 'E' };
  const { pages } = await harvestFrom(knownFrom(knownRows(known.pages)), fileWorld(after), (answer) =>
    answer.includes('"f0":{"entries":[{"name":"deepest"') ? NO_FOLDER : answer,
  );
  const told = pages.flatMap(({ rows }) => rows);
  expect(idsOf(told, 'tree').filter((id) => id.endsWith('-'))).toEqual([]);
  expect(pages.flatMap(({ unreadable }) => unreadable)).toEqual([
    { facet: 'tree', id: 'src/deep/deeper', reason: expect.stringMatching(/^GitHub: No .FORBIDDEN/) },
  ]);
  expect(facetsOf(pages).tree).toEqual({ ok: true, whole: false });
});

test('when everything is gone all rows are: none', async () => {
  const known = await harvestOf(null, fileWorld(BEFORE), ownWorld(OWN));
  const { pages } = await harvestFrom(knownFrom(knownRows(known.pages)), aWorld().build());
  expect(facetsOf(pages)).toEqual(
    Object.fromEntries(FACETS.map((facet) => [facet, { ok: true, whole: true }])),
  );
  expect(pages.flatMap(({ rows }) => rows)).toEqual([]);
});

interface Harvested {
  readonly pages: readonly HarvestPage[];
  readonly asked: number;
}

function harvestOf(known: Harvested | null, ...worlds: readonly World[]): Promise<Harvested> {
  return harvest(known === null ? null : knownFrom(knownRows(known.pages)), worlds);
}

function harvestFrom(
  known: KnownSnapshot,
  world: World,
  change: (answer: string) => string = (answer) => answer,
): Promise<Harvested> {
  return harvest(known, [world], change);
}

async function harvest(
  since: KnownSnapshot | null,
  worlds: readonly World[],
  change: (answer: string) => string = (answer) => answer,
): Promise<Harvested> {
  const sandbox = await startSandbox({ worlds });
  sandboxes.push(sandbox);
  const github = await startFaulty(
    sandbox.url,
    (_, __, answer): Fault => ({ status: 200, body: change(answer) }),
  );
  const pages = await pagesOf(forgeAt(github.url), aRequest({ facets: FACETS, since }));
  await github.close();
  return { pages, asked: github.asked.length };
}

function knownRows(pages: readonly HarvestPage[]) {
  return {
    tree: fold(pages, 'tree'),
    pages: fold(pages, 'pages'),
    organizationPages: fold(pages, 'organizationPages'),
  };
}

/** The commits of the two worlds have other dates. */
function withoutDates(rows: readonly object[]): readonly object[] {
  return rows.map((row) => ({ ...row, changedAt: null, changedIn: null }));
}

function idsOf(rows: readonly HarvestedRow[], facet: string): readonly string[] {
  return rows
    .flatMap((told) => (told.facet === facet && 'row' in told ? [told.row] : []))
    .map((row) => ('gone' in row ? `${row.id} -` : row.id))
    .sort();
}

function ownWorld(texts: Readonly<Record<string, string>>): World {
  return fileWorld(texts, 'harbour/.github');
}

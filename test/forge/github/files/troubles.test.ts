import type { HarvestPage } from '../../../../functions/model/ports.ts';
import { type Sandbox, startSandbox } from '../../../../sandbox/start-sandbox.ts';
import { aRequest, facetsOf, forgeAt, pagesOf } from '../read-all.ts';
import { type Fault, type FaultyGithub, startFaulty } from '../start-faulty.ts';
import { fileWorld } from './file-world.ts';
import { fold } from './known-from.ts';

const FACETS = ['tree', 'pages', 'organizationPages'] as const;
const HTML_502: Fault = { status: 502, body: '<html>Bad gateway</html>' };
const DEEP = Array.from({ length: 30 }, (_, n) => `src/a/b/c${n}/d/e/f${n}.ts`);
const TEXTS = Object.fromEntries(
  ['README.md', 'SECURITY.md', ...Array.from({ length: 60 }, (_, n) => `docs/${n}.md`), ...DEEP].map(
    (path) => [path, `[a](${path}) [b](b.md)`],
  ),
);

let sandbox: Sandbox;
let undisturbed: readonly HarvestPage[];
const faulty: FaultyGithub[] = [];

beforeAll(async () => {
  sandbox = await startSandbox({
    worlds: [fileWorld(TEXTS), fileWorld({ 'SUPPORT.md': 'a' }, 'harbour/.github')],
  });
  undisturbed = await pagesOf(forgeAt(sandbox.url), aRequest({ facets: FACETS }));
});

afterEach(async () => {
  for (const server of faulty.splice(0)) await server.close();
});

afterAll(() => sandbox.close());

test('undisturbed, few requests', () => {
  expect(fold(undisturbed, 'tree').filter(({ kind }) => kind === 'file')).toHaveLength(92);
  expect(fold(undisturbed, 'pages')).toHaveLength(62);
  expect(undisturbed.length).toBeLessThan(9);
  expect(undisturbed.every(({ cost }) => cost.requests === 1 && cost.points === 1)).toBe(true);
});

test('stopped after any request, another process goes on from there, and nothing is lost or read twice', async () => {
  for (let stop = 1; stop < undisturbed.length; stop += 1) {
    const request = aRequest({ facets: FACETS });
    const kept: HarvestPage[] = [];
    for await (const { pages } of forgeAt(sandbox.url).harvest([request], null)) {
      kept.push(...pages);
      if (kept.length === stop) break;
    }
    const resume = JSON.parse(JSON.stringify(kept.at(-1)?.resume));
    const rest = await pagesOf(forgeAt(sandbox.url), { ...request, resume });
    expect([...kept, ...rest].flatMap(({ rows }) => rows)).toEqual(undisturbed.flatMap(({ rows }) => rows));
    expect(facetsOf([...kept, ...rest])).toEqual(facetsOf(undisturbed));
    expect(kept.length + rest.length).toBe(undisturbed.length);
  }
});

test.each([
  ['502', HTML_502],
  ['a body that is cut off', { status: 200, body: '{"data":{"repository":{"iss' }],
  ['503', { status: 503, body: 'Unavailable' }],
  ['a resource limit', limited({ w0: null }, ['w0'])],
])('%s at any one request: nothing is lost', async (_, fault) => {
  for (let broken = 1; broken <= undisturbed.length; broken += 1) {
    const pages = await harvestWith((request) => (request === broken ? fault : null));
    expectTheSame(pages);
    expect(pages.flatMap(({ unreadable }) => unreadable)).toEqual([]);
  }
});

test('every other request fails: less is asked each time, and nothing is lost', async () => {
  expectTheSame(await harvestWith((request) => (request % 2 === 0 ? HTML_502 : null)));
});

test('what the server bears is found again after a failure', async () => {
  const sizes: number[] = [];
  await harvestWith((_, variables, __, query) => {
    const size = Object.keys(variables).filter((name) => /^w0p\d/.test(name)).length;
    if (query.includes('isTruncated')) sizes.push(size);
    return size > 15 ? HTML_502 : null;
  });
  expect(sizes.slice(0, 5)).toEqual([40, 20, 10, 20, 10]);
});

test('a folder that cannot be read even alone is named, and everything else is kept', async () => {
  const poison = oidOfFolder('src/a/b/c7/d');
  const pages = await harvestWith((_, variables) =>
    Object.values(variables).includes(poison) ? HTML_502 : null,
  );
  expect(pages.flatMap(({ unreadable }) => unreadable)).toEqual([
    { facet: 'tree', id: 'src/a/b/c7/d', reason: expect.stringContaining('HTTP 502') },
  ]);
  const all = fold(undisturbed, 'tree').filter(({ id }) => !id.startsWith('src/a/b/c7/d/'));
  expect(fold(pages, 'tree')).toEqual(all);
  expect(facetsOf(pages)).toEqual(facetsOf(undisturbed));
});

test('a document that cannot be read even alone is named, and everything else is kept', async () => {
  const pages = await harvestWith((_, variables) =>
    Object.values(variables).includes('docs/7.md') ? HTML_502 : null,
  );
  expect(pages.flatMap(({ unreadable }) => unreadable)).toEqual([
    { facet: 'pages', id: 'docs/7.md', reason: expect.stringContaining('HTTP 502') },
  ]);
  expect(fold(pages, 'pages')).toEqual(fold(undisturbed, 'pages').filter(({ id }) => id !== 'docs/7.md'));
});

test('when no document can be read the facet fails with what to do, and the tree is kept', async () => {
  const pages = await harvestWith((_, __, ___, query) => (query.includes('isTruncated') ? HTML_502 : null));
  expect(facetsOf(pages)).toMatchObject({
    tree: { ok: true },
    pages: { ok: false, reason: expect.stringContaining('Run harvest again') },
    organizationPages: { ok: true },
  });
  expect(pages.at(-1)?.done).toBe(true);
});

test('when nothing can be read all facets fail', async () => {
  const pages = await harvestWith(() => HTML_502);
  expect(Object.values(facetsOf(pages)).map((state) => state?.ok)).toEqual([false, false, false]);
  expect(pages.at(-1)?.done).toBe(true);
});

test('the owner’s repository that the token may not see fails its facet alone', async () => {
  const forbidden = JSON.stringify({
    data: { w0: null },
    errors: [{ type: 'FORBIDDEN', message: 'Resource protected by organization SAML', path: ['w0'] }],
  });
  const pages = await harvestWith((_, { w0name }) =>
    w0name === '.github' ? { status: 200, body: forbidden } : null,
  );
  expect(facetsOf(pages)).toMatchObject({
    tree: { ok: true },
    pages: { ok: true },
    organizationPages: { ok: false, reason: expect.stringContaining('SAML') },
  });
});

test('what GitHub leaves out of an answer is named with its reason', async () => {
  const pages = await harvestWith((_, __, answer, query) => {
    if (!query.includes('isTruncated') || !answer.includes('"b3"')) return null;
    const body = JSON.parse(answer);
    body.data.w0.b0 = null;
    body.data.w0.head.h1 = null;
    body.data.w0.b2 = { text: '[a](a.md)', isBinary: false, isTruncated: true };
    body.data.w0.b3 = { text: null, isBinary: true, isTruncated: false };
    body.errors = [
      { type: 'FORBIDDEN', message: 'b', path: ['w0', 'b0'] },
      { type: 'FORBIDDEN', message: 'h', path: ['w0', 'head', 'h1'] },
    ];
    return { status: 200, body: JSON.stringify(body) };
  });
  const told = pages.flatMap(({ unreadable }) => unreadable);
  expect(told.slice(0, 3)).toEqual([
    { facet: 'pages', id: 'README.md', reason: expect.stringMatching(/^GitHub: b .FORBIDDEN/) },
    {
      facet: 'pages',
      id: 'SECURITY.md',
      reason: expect.stringMatching(/changed is not known.*h \(FORBIDDEN\)/),
    },
    { facet: 'pages', id: 'docs/0.md', reason: expect.stringContaining('cuts') },
  ]);
  const rows = fold(pages, 'pages');
  expect(rows.find(({ id }) => id === 'README.md')).toBeUndefined();
  expect(rows.find(({ id }) => id === 'SECURITY.md')).toMatchObject({ changedAt: null, changedIn: null });
  expect(rows.find(({ id }) => id === 'docs/0.md')).toMatchObject({ links: [] });
  expect(rows.find(({ id }) => id === 'docs/1.md')).toMatchObject({ links: [], text: null });
});

test('what the server could not for a moment is asked again by itself, and nothing is lost', async () => {
  const broken = new Set<string>();
  const pages = await harvestWith((_, __, answer) => {
    const body = JSON.parse(answer);
    const errors: unknown[] = [];
    for (const alias of ['f0', 'b1', 'b7'])
      if (body.data.w0?.[alias] && !broken.has(alias)) {
        broken.add(alias);
        body.data.w0[alias] = null;
        errors.push({ message: 'Something went wrong while executing your query.', path: ['w0', alias] });
      }
    if (body.data.w0?.head?.h3 && !broken.has('h3')) {
      broken.add('h3');
      body.data.w0.head.h3 = null;
      errors.push({ type: 'INTERNAL', message: 'Something went wrong', path: ['w0', 'head', 'h3'] });
    }
    return errors.length === 0 ? null : { status: 200, body: JSON.stringify({ ...body, errors }) };
  });
  expect([...broken].sort()).toEqual(['b1', 'b7', 'f0', 'h3']);
  expectTheSame(pages);
  expect(pages.flatMap(({ unreadable }) => unreadable)).toEqual([]);
});

test('entries that git does not allow are named, not told', async () => {
  const pages = await harvestWith((request, _, answer) =>
    request === 1
      ? { status: 200, body: answer.replace('"name":"SECURITY.md"', '"name":"../../etc/passwd"') }
      : null,
  );
  expect(pages.flatMap(({ unreadable }) => unreadable)).toEqual([
    { facet: 'tree', id: '../../etc/passwd', reason: 'Git allows no such path' },
  ]);
});

async function harvestWith(faults: Parameters<typeof startFaulty>[1]): Promise<readonly HarvestPage[]> {
  const server = await startFaulty(sandbox.url, faults);
  faulty.push(server);
  return pagesOf(forgeAt(server.url), aRequest({ facets: FACETS }));
}

function expectTheSame(pages: readonly HarvestPage[]): void {
  for (const facet of FACETS) expect(fold(pages, facet)).toEqual(fold(undisturbed, facet));
  expect(facetsOf(pages)).toEqual(facetsOf(undisturbed));
}

function oidOfFolder(path: string): string | undefined {
  return fold(undisturbed, 'tree').find(({ id }) => id === path)?.oid;
}

function limited(data: unknown, path: readonly string[]): Fault {
  const errors = [{ type: 'RESOURCE_LIMITS_EXCEEDED', message: 'Too much', path }];
  return { status: 200, body: JSON.stringify({ data, errors }) };
}

import type { Forge, HarvestPage, HarvestRequest } from '../../../../functions/model/ports.ts';
import { type Sandbox, startSandbox } from '../../../../sandbox/start-sandbox.ts';
import { aRequest, facetsOf, forgeAt, stepsOf } from '../read-all.ts';
import { type FaultyGithub, startFaulty } from '../start-faulty.ts';
import { fileWorld } from './file-world.ts';
import { fold, knownFrom } from './known-from.ts';

const FACETS = ['tree', 'pages', 'organizationPages'] as const;
const NAMES = Array.from({ length: 30 }, (_, n) => `quay${n}`);
const CHANGED = ['quay3', 'quay11', 'quay25'];

let before: Sandbox;
let after: Sandbox;
let known: ReadonlyMap<string, readonly HarvestPage[]>;
const faulty: FaultyGithub[] = [];

beforeAll(async () => {
  const own = fileWorld({ 'SECURITY.md': 'a' }, 'harbour/.github');
  before = await startSandbox({
    worlds: [own, ...NAMES.map((name) => fileWorld(textsOf(name, 'b'), `harbour/${name}`))],
  });
  after = await startSandbox({
    worlds: [
      own,
      ...NAMES.map((name) => fileWorld(textsOf(name, CHANGED.includes(name) ? 'B' : 'b'), `harbour/${name}`)),
    ],
  });
  known = await harvest(
    forgeAt(before.url),
    NAMES.map((name) => requestOf(name)),
  );
});

afterEach(async () => {
  for (const server of faulty.splice(0)) await server.close();
});

afterAll(async () => {
  await before.close();
  await after.close();
});

test('thirty repositories that did not change take few requests', async () => {
  const { asked, pages } = await update(before);
  for (const name of NAMES)
    expect(facetsOf(pages.get(name) ?? [])).toMatchObject({ pages: { ok: true, whole: false } });
  expect([...pages.values()].flat().flatMap(({ rows }) => rows)).toEqual([]);
  expect(asked).toBe(5);
});

test('what changed in three of thirty is read in two requests more', async () => {
  const { asked, pages } = await update(after);
  const told = NAMES.filter((name) => (pages.get(name) ?? []).some(({ rows }) => rows.length > 0));
  expect(told).toEqual(CHANGED);
  for (const name of CHANGED)
    expect(fold(pages.get(name) ?? [], 'tree').map(({ id }) => id)).toEqual(['/', 'docs', 'docs/a.md']);
  expect(asked).toBeLessThan(10);
});

test('a request is counted once, and for one of them', async () => {
  const { asked, pages } = await update(after);
  const costs = [...pages.values()].flat().map(({ cost }) => cost.requests);
  expect(costs.reduce((sum, requests) => sum + requests, 0)).toBe(asked);
});

test('a repository that cannot be read together with others is read alone; one that cannot at all fails alone', async () => {
  const { pages } = await update(after, (variables) => Object.values(variables).includes('quay11'));
  for (const name of NAMES) {
    const facets = facetsOf(pages.get(name) ?? []);
    expect([name, facets.tree?.ok]).toEqual([name, name !== 'quay11']);
    expect(facets.organizationPages?.ok).toBe(true);
  }
});

async function update(
  { url }: Sandbox,
  isPoison: (variables: Readonly<Record<string, unknown>>) => boolean = () => false,
): Promise<{ readonly asked: number; readonly pages: ReadonlyMap<string, readonly HarvestPage[]> }> {
  const github = await startFaulty(url, (_, variables) =>
    isPoison(variables) ? { status: 502, body: 'Bad gateway' } : null,
  );
  faulty.push(github);
  const requests = NAMES.map((name) => requestOf(name, known.get(name)));
  const pages = await harvest(forgeAt(github.url), requests);
  return { asked: github.asked.length, pages };
}

function requestOf(name: string, pages?: readonly HarvestPage[]): HarvestRequest {
  const since =
    pages === undefined
      ? null
      : knownFrom({
          tree: fold(pages, 'tree'),
          pages: fold(pages, 'pages'),
          organizationPages: fold(pages, 'organizationPages'),
        });
  return aRequest({ repository: { owner: 'harbour', name }, facets: FACETS, since });
}

async function harvest(
  forge: Forge,
  requests: readonly HarvestRequest[],
): Promise<ReadonlyMap<string, readonly HarvestPage[]>> {
  const pages = (await stepsOf(forge, requests)).flatMap((step) => step.pages);
  return new Map(NAMES.map((name) => [name, pages.filter(({ repository }) => repository.name === name)]));
}

function textsOf(name: string, text: string): Readonly<Record<string, string>> {
  return { 'README.md': name, 'docs/a.md': text, 'src/deep/deeper/a.ts': name };
}

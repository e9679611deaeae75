import { type Sandbox, startSandbox } from '../../../../sandbox/start-sandbox.ts';
import type { World } from '../../../../sandbox/world.ts';
import { aWorld, aWorldCommit, worldTime } from '../../../builders/world.ts';
import { aRequest, forgeAt } from '../read-all.ts';
import { type Fault, type FaultyGithub, startFaulty } from '../start-faulty.ts';
import { contentsOf, harvestAll, type Kept, knownFrom, UPDATED } from './kept.ts';
import { expectSame } from './two-months.ts';

const FIRST = worldTime(100);
const SECOND = worldTime(130);
const HTML_502: Fault = { status: 502, body: '<html>Bad gateway</html>' };

let sandbox: Sandbox;
let before: readonly Kept[];
let whole: readonly Kept[];
const faulty: FaultyGithub[] = [];

beforeAll(async () => {
  sandbox = await startSandbox({ worlds: worlds(false), pointsPerHour: 1_000_000 });
  before = await harvestAll(forgeAt(sandbox.url), requests(FIRST));
  sandbox.show(worlds(true));
  whole = await harvestAll(forgeAt(sandbox.url), requests(SECOND));
});

afterEach(async () => {
  for (const server of faulty.splice(0)) await server.close();
});

afterAll(() => sandbox.close());

test.each([
  ['502', HTML_502],
  ['a body that is cut off', { status: 200, body: '{"data":{"r0":{"iss' }],
  ['a broken connection', { status: 200, body: '', broken: true }],
  [
    'a resource limit',
    {
      status: 200,
      body: JSON.stringify({
        data: { r0: null },
        errors: [{ type: 'RESOURCE_LIMITS_EXCEEDED', message: 'Too much', path: ['r0'] }],
      }),
    },
  ],
])('%s at any one request: nothing is lost', async (_, fault) => {
  for (let broken = 1; broken <= 5; broken += 1) {
    const { after } = await updateWith((request) => (request === broken ? fault : null));
    expectSame(after, whole);
  }
});

test('every other request fails: less is asked each time, and nothing is lost', async () => {
  const { after } = await updateWith((request) => (request % 2 === 0 ? HTML_502 : null));
  expectSame(after, whole);
});

test('every third request fails and the process is killed after every second: nothing is lost', async () => {
  const { after } = await updateWith((request) => (request % 3 === 0 ? HTML_502 : null), 2);
  expectSame(after, whole);
});

test('what the server bears is found, kept in the mark, and grows again', async () => {
  const { after, asked } = await updateWith((_, variables) => (itemsIn(variables) > 12 ? HTML_502 : null));
  expectSame(after, whole);
  expect(asked.filter((variables) => itemsIn(variables) > 12).length).toBeLessThan(asked.length / 2);
  expect(after[0]?.mark).toHaveProperty('load', expect.any(Number));
});

test('a change that cannot be read is isolated and named with the reason; all others are read', async () => {
  const poison = 'PR_harbour/quay_60';
  const { after } = await updateWith((_, variables) =>
    itemIds(variables).includes(poison) ? HTML_502 : null,
  );
  const [quay, pier] = after;
  expect(quay?.unreadable).toEqual([
    { facet: 'changes', id: poison, reason: expect.stringContaining('HTTP 502') },
  ]);
  expect(quay?.rows.changes.get(poison)).toEqual(before[0]?.rows.changes.get(poison));
  const others = (kept: Kept | undefined) =>
    contentsOf(kept as Kept).changes?.filter((row) => (row as { readonly id: string }).id !== poison);
  expect(others(quay)).toEqual(others(whole[0]));
  expect(contentsOf(pier as Kept)).toEqual(contentsOf(whole[1] as Kept));
});

test('what could not be read is read the next time', async () => {
  const poison = 'PR_harbour/quay_60';
  const { after } = await updateWith((_, variables, answer) => {
    if (itemIds(variables).includes(poison)) return HTML_502;
    const body = JSON.parse(answer);
    const node = body.data?.issues0?.find(
      (issue: { id?: string } | null) => issue?.id === 'I_harbour/quay_59',
    );
    if (node === undefined) return null;
    node.assignees = null;
    return { status: 200, body: JSON.stringify(body) };
  });
  expect(after[0]?.mark).toMatchObject({ lost: [{ facet: 'changes', id: poison }] });
  expect(after[0]?.rows.issues.get('I_harbour/quay_59')).toHaveProperty('incomplete');
  const again = requests(worldTime(160)).map((request, index) => ({
    ...request,
    since: knownFrom(after[index] as Kept),
  }));
  const later = await harvestAll(forgeAt(sandbox.url), again, after);
  expectSame(later, whole);
  expect(later[0]?.mark).toMatchObject({ lost: [] });
});

test('nulls in a bin: clean items are kept, the others are asked again with less beside them', async () => {
  const { after } = await updateWith((_, variables, answer) => {
    if (itemIds(variables).length < 10) return null;
    return withNulls(answer, (alias, index) => /^(changes|plain|issues)/.test(alias) && index % 5 === 0, {
      type: 'RESOURCE_LIMITS_EXCEEDED',
    });
  });
  expectSame(after, whole);
});

test('a field that the token may not see is named; the rest of the item is kept', async () => {
  const { after } = await updateWith((_, __, answer) => {
    const body = JSON.parse(answer);
    const changes = body.data?.plain0 ?? [];
    const index = changes.findIndex((node: { id?: string } | null) => node?.id === 'PR_harbour/quay_60');
    if (index === -1) return null;
    changes[index].files = null;
    body.errors = [
      { type: 'FORBIDDEN', message: 'Resource not accessible', path: ['plain0', index, 'files'] },
    ];
    return { status: 200, body: JSON.stringify(body) };
  });
  expect(after[0]?.rows.changes.get('PR_harbour/quay_60')).toMatchObject({
    files: null,
    incomplete: { files: expect.stringContaining('FORBIDDEN') },
  });
});

test('a list of the index that the token may not see fails its facet alone', async () => {
  const { after } = await updateWith((_, __, answer) => {
    const body = JSON.parse(answer);
    if (body.data?.r0?.labels === undefined) return null;
    body.data.r0.labels = null;
    body.errors = [{ type: 'FORBIDDEN', message: 'Resource not accessible', path: ['r0', 'labels'] }];
    return { status: 200, body: JSON.stringify(body) };
  });
  expect(after[0]?.facets.labels).toEqual({
    ok: false,
    whole: true,
    reason: expect.stringContaining('FORBIDDEN'),
  });
  expect(after[0]?.mark).toHaveProperty('facets.labels', FIRST);
  expect(after[0]?.mark).toHaveProperty('facets.issues', SECOND);
  expectSame(
    after,
    whole,
    UPDATED.filter((facet) => facet !== 'labels'),
  );
});

test('items that are touched while the index is read are found', async () => {
  const still = await startSandbox({ worlds: [manyChanges(0)], pointsPerHour: 1_000_000 });
  const [known] = await harvestAll(forgeAt(still.url), [requests(FIRST)[0] as never]);
  still.show([manyChanges(250)]);
  const proxy = await startFaulty(still.url, (request) => {
    // After the first page of those touched, ten more are: they move to its begin, and others behind where it is.
    if (request === 1) still.show([manyChanges(250, 10)]);
    return null;
  });
  faulty.push(proxy);
  const request = {
    ...(requests(SECOND)[0] as ReturnType<typeof aRequest>),
    since: knownFrom(known as Kept),
  };
  const after = await harvestAll(forgeAt(proxy.url), [request], [known as Kept]);
  const all = await harvestAll(forgeAt(still.url), [requests(SECOND)[0] as never]);
  await still.close();
  expectSame(after, all);
});

async function updateWith(faults: Parameters<typeof startFaulty>[1], killAfter?: number) {
  const proxy = await startFaulty(sandbox.url, faults);
  faulty.push(proxy);
  const again = requests(SECOND).map((request, index) => ({
    ...request,
    since: knownFrom(before[index] as Kept),
  }));
  const after = await harvestAll(forgeAt(proxy.url), again, before, killAfter);
  return { after, asked: proxy.asked.map(({ variables }) => variables) };
}

function requests(harvestedAt: string) {
  return ['quay', 'pier'].map((name) =>
    aRequest({ repository: { owner: 'harbour', name }, harvestedAt, facets: UPDATED }),
  );
}

function worlds(touched: boolean): readonly World[] {
  return ['harbour/quay', 'harbour/pier'].map((name) => aHarbour(name, touched));
}

/** 30 issues and 30 changes, of which every second is touched in the second month. */
function aHarbour(name: string, touched: boolean): World {
  let world = aWorld(name).withLabel('bug').withMilestone();
  for (let n = 0; n < 30; n += 1) {
    const moved = touched && n % 2 === 1;
    const part = { updatedAt: worldTime(moved ? 120 : n), ...(moved && { title: 'Another title' }) };
    world = world.withIssue(part).withPullRequest(part);
  }
  for (let n = 0; n < (touched ? 12 : 8); n += 1)
    world = world.withCommit({ ...aWorldCommit(n + 1), files: ['docs/a'] });
  return world.build();
}

function manyChanges(touched: number, later = 0): World {
  let world = aWorld();
  for (let n = 0; n < 300; n += 1) {
    const day = n < later ? 125 : n < touched ? 110 : 1;
    world = world.withPullRequest({ updatedAt: worldTime(day), title: `Touched on day ${day}` });
  }
  return world.build();
}

function itemIds(variables: Readonly<Record<string, unknown>>): readonly string[] {
  return Object.values(variables).flatMap((value) => (Array.isArray(value) ? value : []));
}

function itemsIn(variables: Readonly<Record<string, unknown>>): number {
  return itemIds(variables).length;
}

function withNulls(
  answer: string,
  isNull: (alias: string, index: number) => boolean,
  error: { readonly type: string },
): Fault {
  const body = JSON.parse(answer);
  const errors: unknown[] = [...(body.errors ?? [])];
  for (const [alias, nodes] of Object.entries<unknown>(body.data ?? {})) {
    if (!Array.isArray(nodes)) continue;
    for (const index of nodes.keys()) {
      if (!isNull(alias, index)) continue;
      nodes[index] = null;
      errors.push({ ...error, message: 'Too much', path: [alias, index] });
    }
  }
  return { status: 200, body: JSON.stringify({ ...body, errors }) };
}

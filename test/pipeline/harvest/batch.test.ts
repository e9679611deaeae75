import { keyedSecrets } from '../../../functions/adapters/secrets.ts';
import { memoryStore } from '../../../functions/adapters/store/memory-store.ts';
import { harvestPinKey, harvestStateKey, partManifestKey } from '../../../functions/model/keys.ts';
import type { Forge, ProgressEvent, Store } from '../../../functions/model/ports.ts';
import { FACETS } from '../../../functions/model/snapshot.ts';
import type { HarvestOrder } from '../../../functions/pipeline/harvest/harvest-order.ts';
import { harvest } from '../../../functions/pipeline/harvest.ts';
import { readManifest } from '../../../functions/pipeline/snapshot/read-manifest.ts';
import { type Sandbox, startSandbox } from '../../../sandbox/start-sandbox.ts';
import { aWorld } from '../../builders/world.ts';
import { forgeAt, TEST_NOW } from '../../forge/github/read-all.ts';
import { contentsOf } from '../contents-of.ts';
import { dyingStore } from '../dying-store.ts';

const SEEN = '2026-08-02T06:00:00Z';
const QUAY = { owner: 'harbour', name: 'quay' };
const MOLE = { owner: 'harbour', name: 'mole' };
const PIER = { owner: 'harbour', name: 'pier' };
const BATCH = [QUAY, MOLE, PIER];

let sandbox: Sandbox;
let whole: ReadonlyMap<string, string>;
let requests: number;

beforeAll(async () => {
  // Twice as many issues as a first page has.
  let mole = aWorld('harbour/mole').withCommit();
  for (let n = 0; n < 60; n += 1) mole = mole.withIssue();
  sandbox = await startSandbox({
    worlds: [
      aWorld('harbour/quay').withIssue().withPullRequest().build(),
      mole.build(),
      aWorld('harbour/pier').withPullRequest().withCommit().build(),
    ],
    pointsPerHour: 1_000_000,
  });
  const store = memoryStore();
  const outcome = await run(store);
  expect(outcome.repositories).toEqual(
    BATCH.map((repository) => expect.objectContaining({ repository, done: true, base: true })),
  );
  requests = sandbox.log.length;
  whole = await contentsOf(store);
});

afterAll(() => sandbox.close());

describe('a batch that is stopped goes on and ends with the same bytes', () => {
  test.each([
    ['before', false],
    ['after', true],
  ])(
    'killed just %s any of its writes and removals, it reads nothing twice that it kept',
    async (_, isDone) => {
      let stops = 0;
      for (let fatal = 1; ; fatal += 1) {
        const store = memoryStore();
        const asked = sandbox.log.length;
        const killed = await run(dyingStore(store, fatal, isDone)).then(
          () => false,
          () => true,
        );
        if (!killed) break;
        stops += 1;
        expect((await run(store)).done).toBe(true);
        expect(await contentsOf(store)).toEqual(whole);
        expect(sandbox.log.length - asked).toBeLessThanOrEqual(requests + 1);
      }
      expect(stops).toBeGreaterThan(30);
    },
    120_000,
  );

  test('out of points: it tells which are not done, and they alone are harvested later', async () => {
    let now = TEST_NOW;
    const poor = await startSandbox({
      worlds: ['quay', 'mole', 'pier'].map((name) => aWorld(`harbour/${name}`).withIssue().build()),
      pointsPerHour: 24,
      clock: () => now,
    });
    const store = memoryStore();
    const forge = forgeAt(poor.url, () => now);
    const left: string[][] = [];
    let repositories: HarvestOrder['repositories'] = BATCH;
    for (;;) {
      const outcome = await run(store, { forge, order: { repositories } });
      if (outcome.done) break;
      repositories = outcome.repositories.filter(({ done }) => !done).map(({ repository }) => repository);
      left.push(repositories.map(({ name }) => name));
      expect(outcome.repositories.map(({ repository }) => repository)).toEqual(
        expect.arrayContaining(repositories),
      );
      now = new Date(outcome.resumeAt);
    }
    await poor.close();
    expect(left.length).toBeGreaterThan(0);
    for (const repository of BATCH)
      expect(await store.read(harvestPinKey('2026-07', repository))).not.toBeNull();
  });
});

test('each repository is finished as soon as its last page is kept', async () => {
  const store = memoryStore();
  const done: boolean[][] = [];
  const watching: Forge = {
    async *harvest(asked, deadline) {
      for await (const step of forgeAt(sandbox.url).harvest(asked, deadline)) {
        yield step;
        const pins = BATCH.map(
          async (repository) => (await store.read(harvestPinKey('2026-07', repository))) !== null,
        );
        done.push(await Promise.all(pins));
      }
    },
  };
  await run(store, { forge: watching });
  expect(done.some(([quay, mole, pier]) => quay && !mole && !pier)).toBe(true);
  expect(done.some(([quay, mole, pier]) => quay && mole && !pier)).toBe(true);
});

test('one that another process takes over is told and left out; the others are read, and it is said at the end', async () => {
  const store = memoryStore();
  const events: ProgressEvent[] = [];
  const asked: (readonly string[])[] = [];
  const forge: Forge = {
    async *harvest(batch, deadline) {
      asked.push(batch.map(({ repository }) => repository.name));
      let isTaken = false;
      for await (const step of forgeAt(sandbox.url).harvest(batch, deadline)) {
        if (
          !isTaken &&
          asked.length === 1 &&
          step.pages.some(({ repository }) => repository.name === 'mole')
        ) {
          isTaken = true;
          await run(store, { order: { repositories: [MOLE] } });
        }
        yield step;
      }
    },
  };
  await expect(run(store, { forge, events })).rejects.toThrow(
    'Another process harvests harbour/mole into the same store',
  );
  expect(await contentsOf(store)).toEqual(whole);
  expect(asked).toEqual([['quay', 'mole', 'pier'], ['pier']]);
  expect(events).toContainEqual({
    step: 'harvest',
    repository: 'harbour/mole',
    level: 'warning',
    message: 'another process reads it: left out',
  });
});

test('what ended is told with how many of the batch are left', async () => {
  const events: ProgressEvent[] = [];
  await run(memoryStore(), { events });
  const told = events.filter(({ message }) => /^read(, |$)/.test(message));
  expect(told.map(({ repository, message }) => `${repository} ${message}`)).toEqual([
    'harbour/quay read, 2 left',
    'harbour/mole read, 1 left',
    'harbour/pier read',
  ]);
});

test('of what could not be read it is not told that it was, and what goes on says so', async () => {
  const events: ProgressEvent[] = [];
  const store = memoryStore();
  const mole = { order: { repositories: [MOLE] }, events };
  await expect(run(dyingStore(store, 4, true), mole)).rejects.toThrow();
  await run(store, mole);
  await run(store, { order: { repositories: [{ owner: 'harbour', name: 'nowhere' }] }, events });
  const told = events.filter(({ level }) => level === 'notice');
  expect(told.map(({ repository, message }) => `${repository} ${message}`)).toEqual([
    'harbour/mole goes on where it was stopped',
    'harbour/mole read',
    'harbour/nowhere could not be read',
  ]);
});

test('a harvest that another version began is begun anew for the whole batch, but only to refresh', async () => {
  const store = memoryStore();
  await run(dyingStore(store, 4, false), { order: { refresh: true } }).catch(() => undefined);
  const key = harvestStateKey(MOLE);
  const state = JSON.parse(Buffer.from((await store.read(key))!.body).toString());
  await store.write(key, Buffer.from(JSON.stringify({ ...state, resume: { version: 0 } })));
  const asked = sandbox.log.length;
  await expect(run(store)).rejects.toThrow('begun by another version. Run harvest with --refresh');
  expect(sandbox.log).toHaveLength(asked);
  await run(store, { order: { refresh: true } });
  expect(sandbox.log).toHaveLength(asked + requests);
  expect(await contentsOf(store)).toEqual(whole);
});

test('a refresh that is tried again reads only what it had not finished', async () => {
  const store = memoryStore();
  await run(store);
  const order = { refresh: true, refreshSince: '2026-08-02T06:00:01Z' };
  const quay = partManifestKey(QUAY, '2026-08-02T06:00:01Z');
  const dying: Store = {
    ...store,
    async write(key, body, condition) {
      if (key === harvestPinKey('2026-07', MOLE)) throw new Error('killed');
      return store.write(key, body, condition);
    },
  };
  await expect(run(dying, { order })).rejects.toThrow('killed');
  const asked = sandbox.log.length;
  const { repositories } = await run(store, { order });
  expect(repositories.map(({ reused }) => reused)).toEqual([true, false, false]);
  const cost = async (key: string) => (await readManifest(store, key)).cost.requests;
  const pier = await cost(partManifestKey(PIER, '2026-08-02T06:00:01Z'));
  expect(sandbox.log.length - asked).toBe(pier);
  expect(await store.read(quay)).not.toBeNull();
});

test('a repository that is named twice is read once', async () => {
  const store = memoryStore();
  const asked = sandbox.log.length;
  const { repositories } = await run(store, { order: { repositories: [PIER, QUAY, PIER] } });
  expect(repositories.map(({ repository }) => repository)).toEqual([PIER, QUAY]);
  const cost = await Promise.all(
    [PIER, QUAY].map(async (each) => (await readManifest(store, partManifestKey(each, SEEN))).cost.requests),
  );
  expect(cost[0]! + cost[1]!).toBe(sandbox.log.length - asked);
});

interface Around {
  readonly order?: Partial<HarvestOrder>;
  readonly forge?: Forge;
  readonly events?: ProgressEvent[];
}

function run(store: Store, { order, forge = forgeAt(sandbox.url), events }: Around = {}) {
  return harvest(
    {
      store,
      forge,
      clock: { now: () => TEST_NOW },
      secrets: keyedSecrets('a key for tests, of no worth'),
      progress: (event) => void events?.push(event),
    },
    {
      month: '2026-07',
      end: '2026-08-01T00:00:00Z',
      repositories: BATCH,
      facets: FACETS,
      deadline: null,
      ...order,
    },
  );
}

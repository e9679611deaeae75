import { keyedSecrets } from '../../functions/adapters/secrets.ts';
import { memoryStore } from '../../functions/adapters/store/memory-store.ts';
import {
  facetKey,
  harvestPinKey,
  harvestStateKey,
  partManifestKey,
  receiptKey,
} from '../../functions/model/keys.ts';
import type {
  Forge,
  HarvestPage,
  HarvestRequest,
  HarvestStep,
  ProgressEvent,
  Store,
} from '../../functions/model/ports.ts';
import {
  type ChangeRow,
  FACETS,
  type FacetName,
  type FacetRows,
  type RepositoryName,
} from '../../functions/model/snapshot.ts';
import type { HarvestOrder } from '../../functions/pipeline/harvest/harvest-order.ts';
import { harvest } from '../../functions/pipeline/harvest.ts';
import { readManifest } from '../../functions/pipeline/snapshot/read-manifest.ts';
import { readPinnedSnapshot } from '../../functions/pipeline/snapshot/read-pinned-snapshot.ts';
import { type Sandbox, startSandbox } from '../../sandbox/start-sandbox.ts';
import { aLongWorld, LONG } from '../builders/long-world.ts';
import { aWorld } from '../builders/world.ts';
import { forgeAt, TEST_NOW } from '../forge/github/read-all.ts';
import { contentsOf } from './contents-of.ts';
import { dyingStore } from './dying-store.ts';

const LONG_REPOSITORY = { owner: 'harbour', name: 'long' };
const QUAY = { owner: 'harbour', name: 'quay' };
const ORDER: HarvestOrder = {
  month: '2026-07',
  end: '2026-08-01T00:00:00Z',
  repositories: [LONG_REPOSITORY],
  facets: FACETS,
  deadline: null,
};

let sandbox: Sandbox;
let whole: ReadonlyMap<string, string>;

beforeAll(async () => {
  sandbox = await startSandbox({
    worlds: [aLongWorld(), aWorld().withIssue().build()],
    pointsPerHour: 1_000_000,
  });
  const store = memoryStore();
  expect((await run(store)).done).toBe(true);
  whole = await contentsOf(store);
});

afterAll(() => sandbox.close());

test('every list comes whole, however long', async () => {
  const store = memoryStore();
  const { repositories } = await run(store);
  expect(repositories).toEqual([
    {
      repository: LONG_REPOSITORY,
      done: true,
      base: true,
      reused: false,
      unreadable: [],
      incomplete: [],
      rows: expect.objectContaining({
        repository: 1,
        labels: LONG.repositoryLabels,
        milestones: 0,
        issues: LONG.otherItems + 1,
        changes: LONG.otherItems + 1,
        commits: LONG.commits,
        pathCommits: LONG.pathCommits,
      }),
    },
  ]);
  const [longest] = (await rowsOf(store, 'changes')).filter(({ number }) => number === 2);
  expect(sizesOf(longest)).toEqual({
    labels: LONG.labels,
    assignees: LONG.assignees,
    files: LONG.files,
    commits: LONG.changeCommits,
    comments: LONG.comments,
    events: LONG.events,
    reviews: 1,
    threads: LONG.threads,
    commentsOfAThread: LONG.commentsOfAThread,
  });
  const [issue] = (await rowsOf(store, 'issues')).filter(({ number }) => number === 1);
  expect(issue?.comments).toHaveLength(LONG.comments);
  expect(issue?.events).toHaveLength(LONG.events);
  expect(issue?.labels).toHaveLength(LONG.labels);
});

test('only the part and the pin are left', async () => {
  const store = memoryStore();
  const { repositories } = await run(store);
  const rows = repositories[0]?.rows ?? {};
  expect([...whole.keys()]).toEqual([
    ...FACETS.filter((facet) => (rows[facet] ?? 0) > 0)
      .map((facet) => facetKey(LONG_REPOSITORY, '2026-08-02T06:00:00Z', facet))
      .concat(partManifestKey(LONG_REPOSITORY, '2026-08-02T06:00:00Z'))
      .sort(),
    harvestPinKey('2026-07', LONG_REPOSITORY),
  ]);
});

test('rows are sorted by id and lists by time', async () => {
  const store = memoryStore();
  await run(store);
  const changes = await rowsOf(store, 'changes');
  const ids = changes.map(({ id }) => id);
  expect(ids).toEqual([...ids].sort());
  for (const { comments, events } of changes) {
    const times = comments.map(({ createdAt }) => createdAt);
    expect(times).toEqual([...times].sort());
    const moments = events.map(({ at }) => at);
    expect(moments).toEqual([...moments].sort());
  }
});

describe('a harvest that is stopped goes on and ends with the same bytes', () => {
  test.each([
    ['before', false],
    ['after', true],
  ])(
    'killed just %s any of its writes and removals',
    async (_, isDone) => {
      let stops = 0;
      for (let fatal = 1; ; fatal += 1) {
        const store = memoryStore();
        const killed = await run(dyingStore(store, fatal, isDone)).then(
          () => false,
          () => true,
        );
        if (!killed) break;
        stops += 1;
        expect((await run(store)).done).toBe(true);
        expect(await contentsOf(store)).toEqual(whole);
      }
      expect(stops).toBeGreaterThan(20);
    },
    120_000,
  );

  test('killed after every single page', async () => {
    const store = memoryStore();
    let calls = 0;
    for (;;) {
      calls += 1;
      const outcome = await run(store, { forge: oneMorePage() }).catch(() => null);
      if (outcome?.done === true) break;
    }
    expect(calls).toBeGreaterThan(5);
    expect(await contentsOf(store)).toEqual(whole);
  });

  test('out of points again and again: it says when to come back', async () => {
    let now = TEST_NOW;
    const poor = await startSandbox({ worlds: [aLongWorld()], pointsPerHour: 30, clock: () => now });
    const store = memoryStore();
    const forge = forgeAt(poor.url, () => now);
    let stops = 0;
    for (;;) {
      const outcome = await run(store, { forge });
      if (outcome.done) break;
      stops += 1;
      expect(outcome.repositories).toEqual([
        expect.objectContaining({ done: false, repository: LONG_REPOSITORY }),
      ]);
      expect(Date.parse(outcome.resumeAt)).toBeGreaterThan(now.getTime());
      now = new Date(outcome.resumeAt);
    }
    await poor.close();
    expect(stops).toBeGreaterThan(0);
    expect(await contentsOf(store)).toEqual(whole);
  });

  test('a deadline within the minute: nothing is asked', async () => {
    const deadline = new Date(TEST_NOW.getTime() + 30_000).toISOString();
    const asked = sandbox.log.length;
    const outcome = await run(memoryStore(), { order: { deadline } });
    expect(outcome).toMatchObject({ done: false, resumeAt: TEST_NOW.toISOString() });
    expect(sandbox.log).toHaveLength(asked);
  });
});

describe('what is there is not read again', () => {
  test('a pinned month is reused without a request', async () => {
    const store = memoryStore();
    await run(store);
    const asked = sandbox.log.length;
    const { repositories } = await run(store);
    expect(repositories[0]).toMatchObject({ reused: true, done: true, rows: { commits: LONG.commits } });
    expect(sandbox.log).toHaveLength(asked);
  });

  test('a part from after the month’s end is pinned for that month too', async () => {
    const store = memoryStore();
    await run(store);
    const asked = sandbox.log.length;
    const june = { month: '2026-06', end: '2026-07-01T00:00:00Z' };
    expect((await run(store, { order: june })).repositories[0]?.reused).toBe(true);
    expect(sandbox.log).toHaveLength(asked);
    expect((await readPinnedSnapshot(store, '2026-06', LONG_REPOSITORY)).facets.issues).toEqual({ ok: true });
  });

  test('a part from before the month’s end is not enough', async () => {
    const store = memoryStore();
    const order = { repositories: [QUAY] };
    await run(store, { order });
    const august = { ...order, month: '2026-08', end: '2026-09-01T00:00:00Z' };
    const forge = forgeAt(sandbox.url);
    const later = new Date('2026-09-02T06:00:00Z');
    expect((await run(store, { order: august, forge, now: later })).repositories[0]?.reused).toBe(false);
    expect((await readPinnedSnapshot(store, '2026-08', QUAY)).harvestedAt).toBe('2026-09-02T06:00:00Z');
    expect((await readPinnedSnapshot(store, '2026-07', QUAY)).harvestedAt).toBe('2026-08-02T06:00:00Z');
  });

  test('refresh reads anew, into a part of its own', async () => {
    const store = memoryStore();
    const order = { repositories: [QUAY] };
    await run(store, { order });
    expect((await run(store, { order: { ...order, refresh: true } })).repositories[0]?.reused).toBe(false);
    expect((await readPinnedSnapshot(store, '2026-07', QUAY)).harvestedAt).toBe('2026-08-02T06:00:01Z');
  });

  test('what was begun before the month’s end and left is begun anew', async () => {
    const store = memoryStore();
    await run(store, {
      order: { repositories: [QUAY] },
      forge: oneMorePage(0),
      now: new Date('2026-07-15T00:00:00Z'),
    }).catch(() => undefined);
    expect(await store.read(harvestStateKey(QUAY))).not.toBeNull();
    await run(store, { order: { repositories: [QUAY] } });
    expect((await readPinnedSnapshot(store, '2026-07', QUAY)).harvestedAt).toBe('2026-08-02T06:00:00Z');
  });
});

describe('a pin that lacks a facet', () => {
  const order = { repositories: [QUAY] };
  const later = new Date('2026-08-03T06:00:00Z');

  test.each(['none', 'refused'])(
    'is read again while letters are delivered to nobody (%s)',
    async (state) => {
      const store = memoryStore();
      await run(store, { order, forge: without('labels') });
      if (state !== 'none') await receipt(store, state);
      const { repositories } = await run(store, { order, now: later });
      expect(repositories[0]).toMatchObject({ reused: false, unreadable: [] });
      const snapshot = await readPinnedSnapshot(store, '2026-07', QUAY);
      expect(snapshot).toMatchObject({
        harvestedAt: '2026-08-03T06:00:00Z',
        facets: { labels: { ok: true } },
      });
      const asked = sandbox.log.length;
      expect((await run(store, { order })).repositories[0]?.reused).toBe(true);
      expect(sandbox.log).toHaveLength(asked);
    },
  );

  test.each(['claimed', 'sent', 'unknown'])('stays once a letter is %s', async (state) => {
    const store = memoryStore();
    await run(store, { order, forge: without('labels') });
    await receipt(store, state);
    const { repositories } = await run(store, { order, now: later });
    expect(repositories[0]).toMatchObject({ reused: true, unreadable: [{ facet: 'labels' }] });
    expect((await readPinnedSnapshot(store, '2026-07', QUAY)).harvestedAt).toBe('2026-08-02T06:00:00Z');
  });

  test('because the facet was added to the configuration later is read again', async () => {
    const store = memoryStore();
    await run(store, { order: { ...order, facets: ['issues'] } });
    await run(store, { order, now: later });
    const { facets } = await readPinnedSnapshot(store, '2026-07', QUAY);
    expect(facets.changes).toEqual({ ok: true });
  });

  test('stays where reading again loses another facet', async () => {
    const store = memoryStore();
    await run(store, { order, forge: without('labels') });
    const { repositories } = await run(store, { order, forge: without('issues'), now: later });
    expect(repositories[0]).toMatchObject({ reused: true, unreadable: [{ facet: 'labels' }] });
    expect((await readPinnedSnapshot(store, '2026-07', QUAY)).facets.issues).toEqual({ ok: true });
  });
});

describe('refresh and a harvest that has not ended', () => {
  const order = { repositories: [LONG_REPOSITORY], refresh: true };

  test.each([
    ['was not begun to refresh', {}],
    ['another version began', { resume: { version: 0 } }],
    ['another version began to refresh', { resume: { version: 0 }, refresh: true }],
  ])('one that %s is of no use', async (_, change) => {
    const store = memoryStore();
    await run(store, { forge: oneMorePage(2) }).catch(() => undefined);
    const state = JSON.parse(Buffer.from((await store.read(stateKey))!.body).toString());
    await store.write(stateKey, Buffer.from(JSON.stringify({ ...state, ...change })));
    const asked = sandbox.log.length;
    expect((await run(store, { order })).done).toBe(true);
    const { cost } = await readManifest(store, partManifestKey(LONG_REPOSITORY, '2026-08-02T06:00:00Z'));
    expect(cost.requests).toBe(sandbox.log.length - asked);
    expect(await contentsOf(store)).toEqual(whole);
  });

  test('one that was begun to refresh goes on', async () => {
    const store = memoryStore();
    await run(store, { order, forge: oneMorePage(2) }).catch(() => undefined);
    const asked = sandbox.log.length;
    expect((await run(store, { order })).done).toBe(true);
    const { cost } = await readManifest(store, partManifestKey(LONG_REPOSITORY, '2026-08-02T06:00:00Z'));
    expect(cost.requests).toBe(sandbox.log.length - asked + 2);
    expect(await contentsOf(store)).toEqual(whole);
  });

  const stateKey = harvestStateKey(LONG_REPOSITORY);
});

test('refresh keeps the snapshot that a letter was made with, and says so', async () => {
  const store = memoryStore();
  await run(store, { order: { repositories: [QUAY] } });
  await receipt(store, 'sent');
  const before = await contentsOf(store);
  const asked = sandbox.log.length;
  const events: ProgressEvent[] = [];
  const { repositories } = await run(store, { order: { repositories: [QUAY], refresh: true }, events });
  expect(repositories[0]?.reused).toBe(true);
  expect(await contentsOf(store)).toEqual(before);
  expect(sandbox.log).toHaveLength(asked);
  expect(events).toEqual([
    expect.objectContaining({
      level: 'warning',
      repository: 'harbour/quay',
      message: expect.stringContaining('letters of 2026-07 are delivered'),
    }),
  ]);
});

test('of which nothing could be read is read again although letters of others are delivered', async () => {
  const store = memoryStore();
  const order = { repositories: [QUAY] };
  await run(store, { order, forge: without(...FACETS) });
  await receipt(store, 'sent');
  const { repositories } = await run(store, { order, now: new Date('2026-08-03T06:00:00Z') });
  expect(repositories[0]).toMatchObject({ reused: false, unreadable: [] });
  expect((await readPinnedSnapshot(store, '2026-07', QUAY)).harvestedAt).toBe('2026-08-03T06:00:00Z');
});

test('a repository that cannot be read gets reasons, and the next one is read', async () => {
  const store = memoryStore();
  const missing: RepositoryName = { owner: 'harbour', name: 'gone' };
  const events: ProgressEvent[] = [];
  const outcome = await run(store, { order: { repositories: [missing, QUAY] }, events });
  expect(outcome).toMatchObject({
    done: true,
    repositories: [{ repository: missing }, { rows: { issues: 1 } }],
  });
  const reason = expect.stringContaining('There is no repository harbour/gone, or the token may not see it');
  expect(outcome.repositories[0]?.unreadable).toEqual(FACETS.map((facet) => ({ facet, reason })));
  const snapshot = await readPinnedSnapshot(store, '2026-07', missing);
  expect(snapshot.facets.issues).toEqual({ ok: false, reason });
  expect(events).toContainEqual(expect.objectContaining({ level: 'warning', repository: 'harbour/gone' }));
});

test('an item with a list that the forge would not give whole is told of, outside the forge too', async () => {
  const store = memoryStore();
  const events: ProgressEvent[] = [];
  const incomplete = { events: 'HTTP 502', comments: 'HTTP 502', labels: 'Gone meanwhile' };
  const outcome = await run(store, { order: { repositories: [QUAY] }, forge: cutting(incomplete), events });
  const reason = 'comments, events: HTTP 502; labels: Gone meanwhile';
  const snapshot = await readPinnedSnapshot(store, '2026-07', QUAY);
  expect(snapshot.unreadable).toEqual([{ facet: 'issues', id: expect.any(String), reason }]);
  expect(outcome.repositories[0]).toMatchObject({
    rows: { issues: 1 },
    unreadable: [{ facet: 'issues', reason: `1 item not read whole, ${reason}` }],
    incomplete: [{ facet: 'issues', items: 1, reason }],
  });
});

test('what it cost is written down', async () => {
  const store = memoryStore();
  const before = sandbox.log.length;
  await run(store);
  const asked = sandbox.log.slice(before);
  const { cost } = await readManifest(store, partManifestKey(LONG_REPOSITORY, '2026-08-02T06:00:00Z'));
  expect(cost).toEqual({
    requests: asked.length,
    points: asked.reduce((sum, { points }) => sum + points, 0),
  });
});

test('of two processes on one repository one ends and the other says so; nothing is spoilt', async () => {
  for (let round = 0; round < 3; round += 1) {
    const store = memoryStore();
    const outcomes = await Promise.allSettled([run(store), run(store)]);
    const losers = outcomes.filter((outcome) => outcome.status === 'rejected');
    expect(losers).toHaveLength(1);
    expect(String(losers[0]?.reason)).toContain('Another process harvests harbour/long into the same store');
    expect(await contentsOf(store)).toEqual(whole);
  }
});

test('one that is taken over while it reads stops, and what it kept is used', async () => {
  const store = memoryStore();
  let other: Promise<unknown> = Promise.resolve();
  const slow: Forge = {
    async *harvest(requests, deadline) {
      for await (const step of forgeAt(sandbox.url).harvest(requests, deadline)) {
        yield step;
        other = run(store);
        await other;
      }
    },
  };
  await expect(run(store, { forge: slow })).rejects.toThrow('Another process harvests');
  await other;
  expect(await contentsOf(store)).toEqual(whole);
});

test('a row that is not as the model says is thrown, not stored', async () => {
  const store = memoryStore();
  const broken: Forge = {
    async *harvest(): AsyncGenerator<HarvestStep> {
      const row = { id: 'L_1', name: 7, description: null };
      const page: HarvestPage = {
        repository: LONG_REPOSITORY,
        rows: [{ facet: 'labels', row: Object.assign(row, { name: JSON.parse('7') }) }],
        facets: { labels: { ok: true, whole: true } },
        unreadable: [],
        done: true,
        mark: null,
        resume: {},
        cost: { requests: 1, points: 1 },
        progress: {},
      };
      yield { pages: [page], resumeAt: null };
    },
  };
  await expect(run(store, { forge: broken })).rejects.toThrow(
    'Row L_1 of labels is not as the model says: name',
  );
  expect(await store.read(harvestPinKey('2026-07', LONG_REPOSITORY))).toBeNull();
});

test.each(['../../etc', 'a/b', '..', 'a b', ''])(
  'a repository called %j reaches neither store nor forge',
  async (name) => {
    const store = memoryStore();
    const asked = sandbox.log.length;
    await expect(run(store, { order: { repositories: [{ owner: 'harbour', name }] } })).rejects.toThrow(
      'cannot be part of a key',
    );
    expect(sandbox.log).toHaveLength(asked);
    expect(await contentsOf(store)).toEqual(new Map());
  },
);

interface Around {
  readonly order?: Partial<HarvestOrder>;
  readonly forge?: Forge;
  readonly now?: Date;
  readonly events?: ProgressEvent[];
}

function run(store: Store, { order, forge = forgeAt(sandbox.url), now = TEST_NOW, events }: Around = {}) {
  const progress = (event: ProgressEvent) => void events?.push(event);
  return harvest(
    {
      store,
      forge,
      clock: { now: () => now },
      secrets: keyedSecrets('a key for tests, of no worth'),
      progress,
    },
    { ...ORDER, ...order },
  );
}

/** Cannot read one facet. */
function without(...facets: readonly FacetName[]): Forge {
  return {
    harvest(requests, deadline) {
      const failed = Object.fromEntries(
        facets.map((facet) => [facet, { ok: false as const, reason: 'HTTP 502', whole: true }]),
      );
      return otherwise(requests, deadline, (page) => ({
        ...page,
        facets: { ...page.facets, ...(page.done && failed) },
      }));
    },
  };
}

async function* otherwise(
  requests: readonly HarvestRequest[],
  deadline: string | null,
  change: (page: HarvestPage) => HarvestPage,
): AsyncGenerator<HarvestStep> {
  for await (const { pages, resumeAt } of forgeAt(sandbox.url).harvest(requests, deadline))
    yield { pages: pages.map(change), resumeAt };
}

async function receipt(store: Store, state: string): Promise<void> {
  const visibility = { kind: 'private', path: 'p' } as const;
  const edition = {
    visibility,
    audience: 'maintainers' as const,
    subject: 'lamp',
    month: '2026-07',
    revision: 1,
  };
  await store.write(receiptKey(edition, 'ab12'), Buffer.from(JSON.stringify({ schema: 1, state })));
}

/** Says of each issue that lists of it are not whole. */
function cutting(incomplete: Readonly<Record<string, string>>): Forge {
  return {
    harvest(requests, deadline) {
      return otherwise(requests, deadline, (page) => {
        const more = page.rows.flatMap((line) =>
          line.facet === 'issues' && 'row' in line
            ? [{ facet: line.facet, id: line.row.id, more: { incomplete } }]
            : [],
        );
        return { ...page, rows: [...page.rows, ...more] };
      });
    },
  };
}

/** A process that is killed after so many pages. */
function oneMorePage(pages = 1): Forge {
  return {
    async *harvest(requests, deadline) {
      let read = 0;
      for await (const step of forgeAt(sandbox.url).harvest(requests, deadline)) {
        if (read === pages) throw new Error('killed');
        read += 1;
        yield step;
      }
    },
  };
}

async function rowsOf<F extends FacetName>(store: Store, facet: F) {
  const snapshot = await readPinnedSnapshot(store, '2026-07', LONG_REPOSITORY);
  const rows: FacetRows[F][] = [];
  for await (const row of snapshot.rows(facet)) rows.push(row);
  return rows;
}

function sizesOf(change: ChangeRow | undefined): Readonly<Record<string, number | undefined>> {
  return {
    labels: change?.labels.length,
    assignees: change?.assignees.length,
    files: change?.files?.length,
    commits: change?.commits.length,
    comments: change?.comments.length,
    events: change?.events.length,
    reviews: change?.reviews.length,
    threads: change?.threads.length,
    commentsOfAThread: Math.max(...(change?.threads ?? []).map(({ comments }) => comments.length)),
  };
}

import { keyedSecrets } from '../../../functions/adapters/secrets.ts';
import { memoryStore } from '../../../functions/adapters/store/memory-store.ts';
import { partManifestKey } from '../../../functions/model/keys.ts';
import type { Store } from '../../../functions/model/ports.ts';
import { FACETS, type Snapshot } from '../../../functions/model/snapshot.ts';
import type { HarvestOrder } from '../../../functions/pipeline/harvest/harvest-order.ts';
import { harvest } from '../../../functions/pipeline/harvest.ts';
import { readManifest } from '../../../functions/pipeline/snapshot/read-manifest.ts';
import { readPinnedSnapshot } from '../../../functions/pipeline/snapshot/read-pinned-snapshot.ts';
import { type Sandbox, startSandbox } from '../../../sandbox/start-sandbox.ts';
import type { World } from '../../../sandbox/world.ts';
import { aWorld, aWorldActor, aWorldComment } from '../../builders/world.ts';
import { forgeAt } from '../../forge/github/read-all.ts';
import { copyOf } from '../copy-of.ts';
import { dyingStore } from '../dying-store.ts';

const BATCH = ['quay', 'mole', 'pier'].map((name) => ({ owner: 'harbour', name }));
const JULY = '2026-07-02T06:00:00Z';
const AUGUST = '2026-08-02T06:00:00Z';

let sandbox: Sandbox;
/** June's snapshots are in it; the sandbox shows July. */
let known: Store;
let undisturbed: Store;
let requests: number;

beforeAll(async () => {
  sandbox = await startSandbox({ worlds: BATCH.map(({ name }) => inJune(name)), pointsPerHour: 1_000_000 });
  known = memoryStore();
  await run(known, '2026-06');
  sandbox.show(BATCH.map(({ name }) => inJuly(name)));
  undisturbed = await copyOf(known);
  const before = sandbox.log.length;
  const { repositories } = await run(undisturbed, '2026-07');
  expect(repositories).toEqual(
    BATCH.map((repository) => expect.objectContaining({ repository, base: false, unreadable: [] })),
  );
  requests = sandbox.log.length - before;
});

afterAll(() => sandbox.close());

test('the fold of a base and an update is what reading everything anew gives', async () => {
  const store = memoryStore();
  await run(store, '2026-07');
  for (const repository of BATCH) {
    const anew = await readPinnedSnapshot(store, '2026-07', repository);
    const folded = await readPinnedSnapshot(undisturbed, '2026-07', repository);
    expect(folded.parts).toHaveLength(2);
    expect(folded.facets).toEqual(anew.facets);
    expect(await rowsOf(folded)).toEqual(await rowsOf(anew));
  }
});

test('an update has a few rows, and costs fewer requests than there are repositories to read whole', async () => {
  for (const repository of BATCH) {
    const { facets } = await readManifest(undisturbed, partManifestKey(repository, AUGUST));
    expect(facets.issues).toMatchObject({ ok: true, whole: false });
    expect(facets.issues!.rows).toBeLessThan(5);
  }
  const before = sandbox.log.length;
  await run(memoryStore(), '2026-07');
  expect(requests).toBeLessThan(sandbox.log.length - before);
});

test.each([
  ['before', false],
  ['after', true],
])(
  'killed just %s any of its writes and removals an update ends with the same bytes',
  async (_, isDone) => {
    const whole = await bytesOf(undisturbed);
    let stops = 0;
    for (let fatal = 1; ; fatal += 1) {
      const store = await copyOf(known);
      const killed = await run(dyingStore(store, fatal, isDone), '2026-07').then(
        () => false,
        () => true,
      );
      if (!killed) break;
      stops += 1;
      expect((await run(store, '2026-07')).done).toBe(true);
      expect(await bytesOf(store)).toEqual(whole);
    }
    expect(stops).toBeGreaterThan(20);
  },
  120_000,
);

function run(store: Store, month: string, order: Partial<HarvestOrder> = {}) {
  const now = new Date(month === '2026-06' ? JULY : AUGUST);
  return harvest(
    {
      store,
      forge: forgeAt(sandbox.url, () => now),
      clock: { now: () => now },
      secrets: keyedSecrets('a key for tests, of no worth'),
      progress: () => undefined,
    },
    {
      month,
      end: now.toISOString().replace(/-02T.*/, '-01T00:00:00Z'),
      repositories: BATCH,
      facets: FACETS,
      deadline: null,
      ...order,
    },
  );
}

function inJune(name: string): World {
  let world = aWorld(`harbour/${name}`).withLabel('bug').withMilestone().withCommit().withPullRequest();
  for (let n = 0; n < 30; n += 1) world = world.withIssue();
  return world.withDiscussion().withRelease().build();
}

/** One issue is commented on, one issue and one change are new, and so on. */
function inJuly(name: string): World {
  const before = inJune(name);
  const [first, ...others] = before.issues;
  const at = '2026-07-15T10:00:00Z';
  const commented = { ...first!, comments: [aWorldComment(`IC_${name}`, at)], updatedAt: at };
  const world = aWorld(`harbour/${name}`).with({ ...before, issues: [commented, ...others] });
  const dated = { createdAt: at, updatedAt: at };
  return world
    .withIssue(dated)
    .withPullRequest({ ...dated, author: aWorldActor('cy') })
    .withLabel('help wanted')
    .build();
}

async function rowsOf(snapshot: Snapshot): Promise<Readonly<Record<string, readonly object[]>>> {
  const all: Record<string, readonly object[]> = {};
  for (const facet of FACETS) {
    const rows: object[] = [];
    for await (const row of snapshot.rows(facet)) {
      // When a milestone was seen first is what reading anew cannot know.
      const { seen: _, ...rest } = { seen: null, ...row };
      rows.push(rest);
    }
    all[facet] = rows;
  }
  return all;
}

/** All there is, but for what it cost: one request reads several repositories, and others after a kill. */
async function bytesOf(store: Store): Promise<ReadonlyMap<string, string>> {
  const bytes = new Map<string, string>();
  for await (const key of store.list('')) {
    const body = Buffer.from((await store.read(key))!.body);
    const cost = /"cost": \{[^}]*\}/;
    bytes.set(key, key.endsWith('.json') ? body.toString().replace(cost, '') : body.toString('base64'));
  }
  return bytes;
}

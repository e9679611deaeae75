import { keyedSecrets } from '../../../functions/adapters/secrets.ts';
import { memoryStore } from '../../../functions/adapters/store/memory-store.ts';
import { harvestStateKey, partManifestKey } from '../../../functions/model/keys.ts';
import type { Forge, Store } from '../../../functions/model/ports.ts';
import type { FacetName, FacetRows, LabelRow, MilestoneRow } from '../../../functions/model/snapshot.ts';
import type { HarvestOrder } from '../../../functions/pipeline/harvest/harvest-order.ts';
import { harvest } from '../../../functions/pipeline/harvest.ts';
import { readManifest } from '../../../functions/pipeline/snapshot/read-manifest.ts';
import { readPinnedSnapshot } from '../../../functions/pipeline/snapshot/read-pinned-snapshot.ts';
import { contentsOf } from '../contents-of.ts';
import { copyOf } from '../copy-of.ts';
import { dyingStore } from '../dying-store.ts';
import { type Contents, type Places, scriptedForge } from '../scripted-forge.ts';

const NAMES = ['quay', 'mole', 'pier'] as const;
const REPOSITORIES = NAMES.map((name) => ({ owner: 'harbour', name }));
const QUAY = REPOSITORIES[0]!;
const FACETS = ['labels', 'milestones'] as const;

test('a repository that is known is brought up to date: the new part has only what is different', async () => {
  const store = memoryStore();
  await month(store, '2026-06', everywhere(labels('a', 'b', 'c')));
  const forge = scriptedForge(everywherePlaces(labels('a', 'B', 'd')));
  const { repositories } = await month(store, '2026-07', forge);
  expect(repositories).toEqual(
    REPOSITORIES.map((repository) =>
      expect.objectContaining({ repository, done: true, base: false, rows: { labels: 3, milestones: 0 } }),
    ),
  );
  expect(forge.requests).toHaveLength(3);
  expect(forge.requests[0]).toMatchObject({
    facets: FACETS,
    since: { harvestedAt: '2026-07-02T06:00:00Z', facets: FACETS, mark: { of: '2026-07-02T06:00:00Z' } },
  });
  expect(await names(store, '2026-07')).toEqual(['a', 'B', 'd']);
  expect(await names(store, '2026-06')).toEqual(['a', 'b', 'c']);
  const snapshot = await readPinnedSnapshot(store, '2026-07', QUAY);
  expect(snapshot.parts).toEqual(['2026-07-02', '2026-08-02'].map(partOf));
  const manifest = await readManifest(store, partOf('2026-08-02'));
  expect(manifest).toMatchObject({
    base: false,
    facets: { labels: { ok: true, whole: false, rows: 3 }, milestones: { whole: false, rows: 0 } },
    mark: { of: '2026-08-02T06:00:00Z' },
  });
});

describe('everything is read, and the part is a base', () => {
  test('with --refresh', async () => {
    const store = memoryStore();
    await month(store, '2026-06', everywhere(labels('a')));
    const { repositories } = await month(store, '2026-07', everywhere(labels('b')), { refresh: true });
    expect(repositories.map(({ base }) => base)).toEqual([true, true, true]);
    const { parts } = await readPinnedSnapshot(store, '2026-07', QUAY);
    expect(parts).toEqual([partOf('2026-08-02')]);
  });

  test('where the base before is of another year in UTC, and it begins the parts of the new one', async () => {
    const store = memoryStore();
    for (const [index, each] of ['2025-11', '2025-12', '2026-01'].entries())
      await month(store, each, everywhere(labels('a', `of ${index}`)));
    const { parts } = await readPinnedSnapshot(store, '2026-01', QUAY);
    expect(parts).toEqual(['2026-01-02', '2026-02-02'].map(partOf));
    expect(await names(store, '2026-01')).toEqual(['a', 'of 2']);
    expect((await readPinnedSnapshot(store, '2025-11', QUAY)).parts).toEqual([partOf('2025-12-02')]);
  });

  test('where the part before was written by a version that left no mark', async () => {
    const store = memoryStore();
    await month(store, '2026-06', everywhere(labels('a')));
    const { mark: _, ...before } = await readManifest(store, partOf('2026-07-02'));
    await store.write(partOf('2026-07-02'), Buffer.from(JSON.stringify(before)));
    const { repositories } = await month(store, '2026-07', everywhere(labels('b')));
    expect(repositories.map(({ base }) => base)).toEqual([true, false, false]);
  });

  test('where nothing that is asked for is known', async () => {
    const store = memoryStore();
    await month(store, '2026-06', scriptedForge({}));
    const { repositories } = await month(store, '2026-07', everywhere(labels('b')));
    expect(repositories.map(({ base }) => base)).toEqual([true, true, true]);
  });

  test('after thirteen parts, so that a fold stays small', async () => {
    const store = memoryStore();
    const only = { repositories: [QUAY] };
    for (let hour = 0; hour < 14; hour += 1) {
      const now = new Date(Date.UTC(2026, 6, 2, hour));
      const part = hour % 2 === 0 ? { labels: [label('a')] } : { milestones: [] };
      await month(store, '2026-06', everywhere(part), { ...only, now });
    }
    const { parts } = await readPinnedSnapshot(store, '2026-06', QUAY);
    expect(parts.length).toBeLessThanOrEqual(13);
    const last = await readManifest(store, partManifestKey(QUAY, '2026-07-02T13:00:00Z'));
    expect(last.base).toBe(true);
  });
});

describe('a facet', () => {
  test('that had failed is read whole with the others brought up to date', async () => {
    const store = memoryStore();
    await month(store, '2026-06', everywhere({ milestones: [] }));
    const forge = scriptedForge(everywherePlaces(labels('a')));
    await month(store, '2026-07', forge);
    expect(forge.requests[0]?.since?.facets).toEqual(['milestones']);
    const { facets } = await readManifest(store, partOf('2026-08-02'));
    expect(facets).toMatchObject({ labels: { whole: true }, milestones: { whole: false } });
    expect(await names(store, '2026-07')).toEqual(['a']);
  });

  test('that fails in an update is not ok, and is read again in the same month', async () => {
    const store = memoryStore();
    await month(store, '2026-06', everywhere(labels('a', 'b')));
    const failed = await month(store, '2026-07', everywhere({ milestones: [] }));
    expect(failed.repositories[0]).toMatchObject({
      base: false,
      unreadable: [{ facet: 'labels', reason: 'HTTP 502' }],
    });
    expect((await readPinnedSnapshot(store, '2026-07', QUAY)).facets.labels).toEqual({
      ok: false,
      reason: 'HTTP 502',
    });
    const now = new Date('2026-08-03T06:00:00Z');
    await month(store, '2026-07', everywhere(labels('b', 'c')), { now });
    expect(await names(store, '2026-07')).toEqual(['b', 'c']);
    expect((await readPinnedSnapshot(store, '2026-07', QUAY)).parts).toHaveLength(3);
  });

  test('that is new to the configuration is read whole', async () => {
    const store = memoryStore();
    await month(store, '2026-06', everywhere(labels('a')), { facets: ['milestones'] });
    const forge = scriptedForge(everywherePlaces(labels('a')));
    await month(store, '2026-07', forge);
    expect(forge.requests[0]?.since?.facets).toEqual(['milestones']);
    expect(await names(store, '2026-07')).toEqual(['a']);
  });
});

describe('an update that is stopped goes on and ends with the same bytes', () => {
  test.each([
    ['before', false],
    ['after', true],
  ])('killed just %s any of its writes and removals', async (_, isDone) => {
    const known = memoryStore();
    await month(known, '2026-06', everywhere(labels('a', 'b', 'c', 'd', 'e')));
    const now = everywherePlaces(labels('a', 'B', 'c', 'D', 'f', 'g'));
    const undisturbed = await copyOf(known);
    const first = scriptedForge(now);
    await month(undisturbed, '2026-07', first);
    const whole = await contentsOf(undisturbed);
    let stops = 0;
    for (let fatal = 1; ; fatal += 1) {
      const store = await copyOf(known);
      const forge = scriptedForge(now);
      const killed = await month(dyingStore(store, fatal, isDone), '2026-07', forge).then(
        () => false,
        () => true,
      );
      if (!killed) break;
      stops += 1;
      expect((await month(store, '2026-07', forge)).done).toBe(true);
      expect(await contentsOf(store)).toEqual(whole);
      // Of the step in which it was killed, what was not kept yet is told again, and nothing else.
      expect(forge.told.length).toBeLessThanOrEqual(first.told.length + REPOSITORIES.length);
      expect(new Set(forge.told)).toEqual(new Set(first.told));
    }
    expect(stops).toBeGreaterThan(30);
  });

  test.each([
    ['before', false],
    ['after', true],
  ])(
    'killed just %s any of them where a facet failed, it is pinned and not read again',
    async (_, isDone) => {
      const known = memoryStore();
      await month(known, '2026-06', everywhere(labels('a')));
      const now = everywherePlaces({ milestones: [] });
      const order = { repositories: [QUAY], refresh: true };
      const undisturbed = await copyOf(known);
      await month(undisturbed, '2026-07', scriptedForge(now), order);
      const whole = await contentsOf(undisturbed);
      let stops = 0;
      for (let fatal = 1; ; fatal += 1) {
        const store = await copyOf(known);
        const forge = scriptedForge(now);
        const killed = await month(dyingStore(store, fatal, isDone), '2026-07', forge, order).then(
          () => false,
          () => true,
        );
        if (!killed) break;
        // Before it began there is nothing to go on with, and after its end nothing left to do.
        if ((await store.read(harvestStateKey(QUAY))) === null) continue;
        stops += 1;
        const told = forge.told.length;
        const wasRead = (await store.read(partOf('2026-08-02'))) !== null;
        expect((await month(store, '2026-07', forge, order)).done).toBe(true);
        expect(await contentsOf(store)).toEqual(whole);
        if (wasRead) expect(forge.told).toHaveLength(told);
      }
      expect(stops).toBeGreaterThan(3);
    },
  );

  test('another process is asked from the same snapshot, although time went on', async () => {
    const store = memoryStore();
    await month(store, '2026-06', everywhere(labels('a', 'b')));
    const forge = scriptedForge(everywherePlaces(labels('c', 'd', 'e')));
    await expect(month(dyingStore(store, 8, false), '2026-07', forge)).rejects.toThrow('killed');
    const state = JSON.parse(Buffer.from((await store.read(harvestStateKey(QUAY)))!.body).toString());
    expect(state).toMatchObject({ since: [partOf('2026-07-02')], harvestedAt: '2026-08-02T06:00:00Z' });
    await month(store, '2026-07', forge, { now: new Date('2026-08-05T06:00:00Z') });
    const [first, , , again] = forge.requests;
    expect(again).toMatchObject({
      harvestedAt: first!.harvestedAt,
      since: { mark: first!.since!.mark, harvestedAt: first!.since!.harvestedAt, facets: FACETS },
    });
  });

  test('refresh has no use for an update that was begun, and reads a base', async () => {
    const store = memoryStore();
    await month(store, '2026-06', everywhere(labels('a', 'b')));
    const forge = scriptedForge(everywherePlaces(labels('c', 'd', 'e')));
    await expect(month(dyingStore(store, 8, false), '2026-07', forge)).rejects.toThrow('killed');
    await month(store, '2026-07', forge, { refresh: true });
    expect(forge.requests.at(-1)).toMatchObject({ since: null, resume: null });
    expect((await readPinnedSnapshot(store, '2026-07', QUAY)).parts).toEqual([partOf('2026-08-02')]);
  });
});

test('a due date that moved three times shows all four with their first days, through a base', async () => {
  const store = memoryStore();
  const plans: readonly (readonly [string, string | null])[] = [
    ['2025-10', '2026-01-15T00:00:00Z'],
    ['2025-11', '2026-02-15T00:00:00Z'],
    ['2025-12', '2026-03-15T00:00:00Z'],
    ['2026-01', '2026-03-15T00:00:00Z'],
    ['2026-02', null],
  ];
  for (const [each, dueOn] of plans)
    await month(store, each, everywhere({ labels: [], milestones: [milestone(dueOn, seenIn(each))] }));
  expect((await readPinnedSnapshot(store, '2026-02', QUAY)).parts).toHaveLength(3);
  const [found] = await rows(store, '2026-02', 'milestones');
  expect(found).toMatchObject({ dueOn: null });
  expect(found?.seen).toEqual([
    { at: '2025-11-02T06:00:00Z', title: '1.0', dueOn: '2026-01-15T00:00:00Z' },
    { at: '2025-12-02T06:00:00Z', title: '1.0', dueOn: '2026-02-15T00:00:00Z' },
    { at: '2026-01-02T06:00:00Z', title: '1.0', dueOn: '2026-03-15T00:00:00Z' },
    { at: '2026-03-02T06:00:00Z', title: '1.0', dueOn: null },
  ]);
});

test('what was seen of a milestone outlasts months in which milestones could not be read, and refreshes', async () => {
  const store = memoryStore();
  const told = (each: string, dueOn: string) =>
    everywhere({ labels: [], milestones: [milestone(dueOn, seenIn(each))] });
  await month(store, '2025-10', told('2025-10', '2026-01-15T00:00:00Z'));
  await month(store, '2025-11', everywhere({ labels: [] }));
  await month(store, '2025-12', everywhere({ labels: [] }));
  await month(store, '2026-01', told('2026-01', '2026-02-15T00:00:00Z'));
  await month(store, '2026-02', told('2026-02', '2026-03-15T00:00:00Z'), { refresh: true });
  const [found] = await rows(store, '2026-02', 'milestones');
  expect(found?.seen.map(({ at }) => at.slice(0, 7))).toEqual(['2025-11', '2026-02', '2026-03']);
});

test('a row that is told to be gone where all are told is just not there', async () => {
  const store = memoryStore();
  const forge = scriptedForge(everywherePlaces(labels('a', 'b')));
  const doubting: Forge = {
    async *harvest(requests, deadline) {
      for await (const { pages, resumeAt } of forge.harvest(requests, deadline))
        yield {
          pages: pages.map((page) => ({
            ...page,
            rows: [...page.rows, { facet: 'labels' as const, row: { id: 'L_a', gone: true as const } }],
          })),
          resumeAt,
        };
    },
  };
  await month(store, '2026-06', doubting);
  expect(await names(store, '2026-06')).toEqual(['b']);
  const { facets } = await readManifest(store, partOf('2026-07-02'));
  expect(facets.labels).toMatchObject({ rows: 1 });
});

interface Around extends Partial<HarvestOrder> {
  readonly now?: Date;
}

/** The harvest of a month on the second of the next. */
function month(store: Store, each: string, forge: Forge, { now, ...order }: Around = {}) {
  const seen = seenIn(each);
  return harvest(
    {
      store,
      forge,
      clock: { now: () => now ?? new Date(seen) },
      secrets: keyedSecrets('a key for tests, of no worth'),
      progress: () => undefined,
    },
    {
      month: each,
      end: seen.replace('02T06', '01T00'),
      repositories: REPOSITORIES,
      facets: FACETS,
      deadline: null,
      ...order,
    },
  );
}

function seenIn(each: string): string {
  const [year = 0, number = 0] = each.split('-').map(Number);
  return new Date(Date.UTC(year, number, 2, 6)).toISOString().replace('.000Z', 'Z');
}

function everywhere(contents: Contents): Forge {
  return scriptedForge(everywherePlaces(contents));
}

function everywherePlaces(contents: Contents): Places {
  return Object.fromEntries(NAMES.map((name) => [`harbour/${name}`, contents]));
}

function labels(...all: readonly string[]): Contents {
  return { labels: all.map(label), milestones: [] };
}

function label(name: string): LabelRow {
  return { id: `L_${name.toLowerCase()}`, name, description: null };
}

function milestone(dueOn: string | null, at: string): MilestoneRow {
  return {
    id: 'M_1',
    number: 1,
    title: '1.0',
    state: 'open',
    createdAt: '2025-01-01T00:00:00Z',
    dueOn,
    closedAt: null,
    seen: [{ at, title: '1.0', dueOn }],
  };
}

function partOf(day: string): string {
  return partManifestKey(QUAY, `${day}T06:00:00Z`);
}

async function rows<F extends FacetName>(store: Store, each: string, facet: F) {
  const found: FacetRows[F][] = [];
  for await (const row of (await readPinnedSnapshot(store, each, QUAY)).rows(facet)) found.push(row);
  return found;
}

async function names(store: Store, each: string): Promise<readonly string[]> {
  return (await rows(store, each, 'labels')).map(({ name }) => name);
}

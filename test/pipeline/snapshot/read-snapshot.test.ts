import { createHash } from 'node:crypto';
import { gzipSync } from 'node:zlib';
import { memoryStore } from '../../../functions/adapters/store/memory-store.ts';
import { facetKey, harvestPinKey, partManifestKey } from '../../../functions/model/keys.ts';
import type { Store } from '../../../functions/model/ports.ts';
import type {
  FacetName,
  FacetState,
  LabelRow,
  MilestoneRow,
  Snapshot,
  Tombstone,
} from '../../../functions/model/snapshot.ts';
import { readManifest } from '../../../functions/pipeline/snapshot/read-manifest.ts';
import { readPinnedSnapshot } from '../../../functions/pipeline/snapshot/read-pinned-snapshot.ts';
import { readSnapshot } from '../../../functions/pipeline/snapshot/read-snapshot.ts';
import { writePart } from '../../../functions/pipeline/snapshot/write-part.ts';

const REPOSITORY = { owner: 'harbour', name: 'quay' };
const JANUARY = '2026-01-02T00:00:00Z';
const FEBRUARY = '2026-02-02T00:00:00Z';
const MARCH = '2026-03-02T00:00:00Z';
const APRIL = '2026-04-02T00:00:00Z';
const MAY = '2026-05-02T00:00:00Z';

test('the fold has of each id the newest row, without what is gone, sorted by id', async () => {
  const store = memoryStore();
  const parts = [
    await put(store, JANUARY, [
      label('a', 'old'),
      label('b', 'stays'),
      label('c', 'goes'),
      label('d', 'dies'),
    ]),
    await put(store, FEBRUARY, [label('a', 'newer'), gone('c'), gone('d'), label('e', 'new')], {
      base: false,
    }),
    await put(store, MARCH, [label('a', 'newest'), label('d', 'is back'), label('é', 'last')], {
      base: false,
    }),
  ];
  const snapshot = await readSnapshot(store, parts);
  expect(snapshot).toMatchObject({ repository: REPOSITORY, harvestedAt: MARCH, parts });
  expect(await namesOf(snapshot)).toEqual(['newest', 'stays', 'is back', 'new', 'last']);
  expect(await namesOf(snapshot)).toHaveLength(5);
  expect(await namesOf(await readSnapshot(store, parts.slice(0, 2)))).toEqual(['newer', 'stays', 'new']);
});

test('a facet that a part lacks or could not read is not ok, and has no rows', async () => {
  const store = memoryStore();
  const base = await put(store, JANUARY, [label('a', 'A')]);
  const failed = await put(store, FEBRUARY, [], { base: false, labels: { ok: false, reason: 'HTTP 502' } });
  const { facets } = await readSnapshot(store, [base]);
  expect(facets.labels).toEqual({ ok: true });
  expect(facets.issues).toEqual({ ok: false, reason: 'not harvested' });
  const snapshot = await readSnapshot(store, [base, failed]);
  expect(snapshot.facets.labels).toEqual({ ok: false, reason: 'HTTP 502' });
  expect(await namesOf(snapshot)).toEqual([]);
});

test('after a part that failed, only one that has the facet whole makes it known again', async () => {
  const store = memoryStore();
  const parts = [
    await put(store, JANUARY, [label('a', 'A'), label('b', 'B')]),
    await put(store, FEBRUARY, [], { base: false, labels: { ok: false, reason: 'HTTP 502' } }),
    await put(store, MARCH, [label('a', 'newer')], { base: false }),
    await put(store, APRIL, [label('a', 'newest'), label('c', 'C')], { base: false, whole: true }),
    await put(store, MAY, [label('d', 'D')], { base: false }),
  ];
  const after = (count: number) => readSnapshot(store, parts.slice(0, count));
  expect((await after(3)).facets.labels).toEqual({ ok: false, reason: 'HTTP 502' });
  expect(await namesOf(await after(3))).toEqual([]);
  expect((await after(4)).facets.labels).toEqual({ ok: true });
  expect(await namesOf(await after(4))).toEqual(['newest', 'C']);
  expect(await namesOf(await after(5))).toEqual(['newest', 'C', 'D']);
});

test('a part that was not asked for a facet says nothing of it, nor do later ones until one has it whole', async () => {
  const store = memoryStore();
  const parts = [
    await put(store, JANUARY, [label('a', 'A')]),
    await put(store, FEBRUARY, [], { base: false, labels: null }),
    await put(store, MARCH, [label('b', 'B')], { base: false }),
    await put(store, APRIL, [label('b', 'B')], { base: false, whole: true }),
  ];
  for (const count of [2, 3]) {
    const { facets } = await readSnapshot(store, parts.slice(0, count));
    expect(facets.labels).toEqual({ ok: false, reason: 'not harvested' });
  }
  expect(await namesOf(await readSnapshot(store, parts))).toEqual(['B']);
});

test('a part of the version before, which knew only bases and no mark, is read', async () => {
  const store = memoryStore();
  const key = await put(store, JANUARY, [label('a', 'A')]);
  const { mark, ...before } = JSON.parse(Buffer.from((await store.read(key))!.body).toString());
  delete before.facets.labels.whole;
  await store.write(key, Buffer.from(JSON.stringify(before)));
  expect(await readManifest(store, key)).toMatchObject({
    mark,
    facets: { labels: { ok: true, whole: true } },
  });
  expect(await namesOf(await readSnapshot(store, [key]))).toEqual(['A']);
});

test('a milestone of the version before was seen when its part was harvested', async () => {
  const store = memoryStore();
  const old = {
    id: 'M',
    number: 1,
    title: '1.0',
    state: 'open',
    createdAt: JANUARY,
    dueOn: null,
    closedAt: null,
  };
  const now = {
    ...old,
    state: 'open' as const,
    title: '1.1',
    seen: [{ at: FEBRUARY, title: '1.1', dueOn: null }],
  };
  const parts = [
    await put(store, JANUARY, [], { milestones: [{ ...now, seen: [] }] }),
    await put(store, FEBRUARY, [], { base: false, milestones: [now] }),
  ];
  await store.write(facetKey(REPOSITORY, JANUARY, 'milestones'), gzipSync(JSON.stringify(old)));
  for await (const { seen } of (await readSnapshot(store, parts)).rows('milestones'))
    expect(seen).toEqual([
      { at: JANUARY, title: '1.0', dueOn: null },
      { at: FEBRUARY, title: '1.1', dueOn: null },
    ]);
});

test('what is unreadable is forgotten once a part has the facet whole', async () => {
  const store = memoryStore();
  const cut = { facet: 'labels' as const, id: 'number 5 by creation', reason: 'HTTP 502' };
  const parts = [
    await put(store, JANUARY, [label('a', 'A')], { unreadable: [cut] }),
    await put(store, FEBRUARY, [label('a', 'A')], { base: false }),
    await put(store, MARCH, [label('a', 'A')], { base: false, whole: true }),
  ];
  expect((await readSnapshot(store, parts.slice(0, 2))).unreadable).toEqual([cut]);
  expect((await readSnapshot(store, parts)).unreadable).toEqual([]);
});

test('an item that a later part read whole, or that is gone, is no longer unreadable', async () => {
  const store = memoryStore();
  const cut = (id: string, reason = 'comments: HTTP 502') => ({ facet: 'labels' as const, id, reason });
  const parts = [
    await put(
      store,
      JANUARY,
      ['a', 'b', 'c', 'd'].map((id) => label(id, id)),
      {
        unreadable: [cut('a'), cut('b'), cut('c'), cut('d'), cut('number 5 by creation')],
      },
    ),
    await put(store, FEBRUARY, [label('a', 'whole'), label('b', 'cut again'), gone('c')], {
      base: false,
      unreadable: [cut('b', 'files: HTTP 504')],
    }),
  ];
  const { unreadable } = await readSnapshot(store, parts);
  expect(unreadable).toEqual([cut('d'), cut('number 5 by creation'), cut('b', 'files: HTTP 504')]);
  expect((await readSnapshot(store, parts.slice(0, 1))).unreadable).toHaveLength(5);
});

test('an empty facet has no object and no rows, and is ok', async () => {
  const store = memoryStore();
  const snapshot = await readSnapshot(store, [await put(store, JANUARY, [])]);
  expect(await store.read(facetKey(REPOSITORY, JANUARY, 'labels'))).toBeNull();
  expect(snapshot.facets.labels).toEqual({ ok: true });
  expect(await namesOf(snapshot)).toEqual([]);
});

test('a part of another schema, a missing one, and one without a base are refused with what to do', async () => {
  const store = memoryStore();
  const key = await put(store, JANUARY, [label('a', 'A')]);
  const manifest = Buffer.from((await store.read(key))?.body ?? []).toString();
  await store.write(key, Buffer.from(manifest.replace('"schema": 1', '"schema": 2')));
  await expect(readSnapshot(store, [key])).rejects.toThrow(
    'has schema 2, and this version of community-hat reads schema 1',
  );
  const none = partManifestKey(REPOSITORY, MARCH);
  await expect(readSnapshot(store, [none])).rejects.toThrow(
    `The store lacks the part ${none}. Run harvest with --refresh`,
  );
  const delta = await put(store, FEBRUARY, [label('a', 'A')], { base: false });
  await expect(readSnapshot(store, [delta])).rejects.toThrow('a snapshot begins with a base');
  await expect(readSnapshot(store, [])).rejects.toThrow('at least one part');
});

test('an object that is missing or damaged is an error, never an empty facet', async () => {
  const store = memoryStore();
  const key = await put(store, JANUARY, [label('a', 'A'), label('b', 'B')]);
  const snapshot = await readSnapshot(store, [key]);
  const facet = facetKey(REPOSITORY, JANUARY, 'labels');
  const body = (await store.read(facet))?.body ?? new Uint8Array();
  await store.write(facet, body.subarray(0, body.length - 9));
  await expect(namesOf(snapshot)).rejects.toThrow(`${facet} is damaged`);
  await store.remove(facet);
  await expect(namesOf(snapshot)).rejects.toThrow(`The store lacks ${facet}`);
});

test('a last line without its line break is read; one that is cut off is damage', async () => {
  const store = memoryStore();
  const key = await put(store, JANUARY, [label('a', 'A'), label('b', 'B')]);
  const snapshot = await readSnapshot(store, [key]);
  const facet = facetKey(REPOSITORY, JANUARY, 'labels');
  const lines = [label('a', 'A'), label('b', 'é')].map((row) => JSON.stringify(row)).join('\n');
  await store.write(facet, gzipSync(lines));
  expect(await namesOf(snapshot)).toEqual(['A', 'é']);
  for (const missing of [1, 4]) {
    await store.write(facet, gzipSync(Buffer.from(lines).subarray(0, -missing)));
    await expect(namesOf(snapshot)).rejects.toThrow(`${facet} is damaged`);
  }
});

test('rows that are not sorted are refused', async () => {
  const store = memoryStore();
  const key = await put(store, JANUARY, [label('b', 'B'), label('a', 'A')]);
  await expect(namesOf(await readSnapshot(store, [key]))).rejects.toThrow('Rows are not sorted: a after b');
});

test('a month without a snapshot says how to get one', async () => {
  await expect(readPinnedSnapshot(memoryStore(), '2026-10', REPOSITORY)).rejects.toThrow(
    'No snapshot of harbour/quay for 2026-10. Run: community-hat harvest --month 2026-10 --repo harbour/quay',
  );
});

test('a month is read from the parts that were pinned for it', async () => {
  const store = memoryStore();
  const key = await put(store, JANUARY, [label('a', 'A')]);
  await put(store, FEBRUARY, [label('a', 'B')]);
  const pin = { schema: 1, repository: REPOSITORY, harvestedAt: JANUARY, parts: [key], facets: {} };
  await store.write(harvestPinKey('2025-12', REPOSITORY), Buffer.from(JSON.stringify(pin)));
  expect(await namesOf(await readPinnedSnapshot(store, '2025-12', REPOSITORY))).toEqual(['A']);
});

test('the same part may be written twice, a different one at its place may not', async () => {
  const store = memoryStore();
  await put(store, JANUARY, [label('a', 'A')]);
  await put(store, JANUARY, [label('a', 'A')]);
  await expect(put(store, JANUARY, [label('a', 'A'), label('b', 'B')])).rejects.toThrow(
    'Somebody else wrote',
  );
});

test('rows are read as they are taken, not before', async () => {
  const store = memoryStore();
  const many = Array.from({ length: 20_000 }, (_, n) => label(String(n).padStart(6, '0'), unlike(n)));
  const part = await put(store, JANUARY, many);
  const update = await put(store, FEBRUARY, [label('000000', 'newer'), gone('019999')], { base: false });
  let pieces = 0;
  const counting: Store = {
    ...store,
    async stream(key) {
      const body = (await store.read(key))?.body ?? new Uint8Array();
      return (async function* () {
        for (let at = 0; at < body.length; at += 10_000) {
          pieces += 1;
          yield body.subarray(at, at + 10_000);
        }
      })();
    },
  };
  const { rows } = await readSnapshot(counting, [part, update]);
  for await (const { name } of rows('labels')) {
    expect(name).toBe('newer');
    break;
  }
  const first = pieces;
  let read = 0;
  for await (const _ of rows('labels')) read += 1;
  expect(read).toBe(19_999);
  expect(first).toBeLessThan((pieces - first) / 10);
});

test('many long rows are streamed', async () => {
  const store = memoryStore();
  const many = Array.from({ length: 20_000 }, (_, n) =>
    label(String(n).padStart(6, '0'), `é${n}`.repeat(20)),
  );
  const snapshot = await readSnapshot(store, [await put(store, JANUARY, many)]);
  const names = await namesOf(snapshot);
  expect(names).toHaveLength(20_000);
  expect(names[19_999]).toBe('é19999'.repeat(20));
  for await (const row of snapshot.rows('labels')) {
    expect(row.id).toBe('000000');
    break;
  }
});

interface Around {
  readonly base?: boolean;
  readonly whole?: boolean;
  /** `null`: not asked for. */
  readonly labels?: FacetState | null;
  readonly milestones?: readonly MilestoneRow[];
  readonly unreadable?: Snapshot['unreadable'];
}

type Rows = { readonly [F in FacetName]?: readonly object[] };

async function put(
  store: Store,
  harvestedAt: string,
  labels: readonly (LabelRow | Tombstone)[],
  { base = true, whole = base, labels: state = { ok: true }, milestones = [], unreadable = [] }: Around = {},
): Promise<string> {
  const rows: Rows = { labels, milestones };
  await writePart(store, {
    repository: REPOSITORY,
    harvestedAt,
    base,
    facets: { ...(state !== null && { labels: { ...state, whole } }), milestones: { ok: true, whole } },
    unreadable,
    cost: { requests: 1, points: 1 },
    mark: null,
    rows: (facet) => inTurn(rows[facet] ?? []) as AsyncIterable<never>,
  });
  return partManifestKey(REPOSITORY, harvestedAt);
}

async function* inTurn<Row>(rows: readonly Row[]): AsyncGenerator<Row> {
  yield* rows;
}

async function namesOf(snapshot: Snapshot): Promise<readonly string[]> {
  const names: string[] = [];
  for await (const { name } of snapshot.rows('labels')) names.push(name);
  return names;
}

/** 160 characters that do not get shorter when they are zipped with others. */
function unlike(n: number): string {
  return createHash('sha512').update(`${n}`).digest('hex').padEnd(160, 'é');
}

function label(id: string, name: string): LabelRow {
  return { id, name, description: null };
}

function gone(id: string): Tombstone {
  return { id, gone: true };
}

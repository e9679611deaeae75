import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { simpleParser } from 'mailparser';
import { folderStore } from '../../functions/adapters/store/folder-store.ts';
import { memoryStore } from '../../functions/adapters/store/memory-store.ts';
import { s3Client } from '../../functions/adapters/store/s3-client.ts';
import { s3History } from '../../functions/adapters/store/s3-history.ts';
import { s3Store } from '../../functions/adapters/store/s3-store.ts';
import { forgottenKey, planKey } from '../../functions/model/keys.ts';
import type { Runtime, Store, StoreHistory } from '../../functions/model/ports.ts';
import type { Plan } from '../../functions/model/run.ts';
import { FACETS } from '../../functions/model/snapshot.ts';
import { correct } from '../../functions/pipeline/correct.ts';
import { forget } from '../../functions/pipeline/forget.ts';
import { TakenOver } from '../../functions/pipeline/harvest/taken-over.ts';
import { measure } from '../../functions/pipeline/measure.ts';
import { readPinnedSnapshot } from '../../functions/pipeline/snapshot/read-pinned-snapshot.ts';
import { type S3StandIn, startS3 } from '../stand-ins/s3.ts';
import { contentsOf } from './contents-of.ts';
import { copyOf } from './copy-of.ts';
import { MONTH } from './delivered-month.ts';
import { dyingStore } from './dying-store.ts';
import { type NamedMonth, namedMonth } from './named-month.ts';

const LOGIN = 'suvi-lantern';
const FOGHORN = { owner: 'harbour-lights', name: 'foghorn' };

function forgetting(runtime: Runtime, login = LOGIN, dryRun = false, asWord = false) {
  return forget(runtime, { login, asWord, recipients: ['anna@lights.example'], dryRun });
}

let folder: string;
let s3: S3StandIn;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'forget-'));
  s3 = await startS3({ versioned: true });
});
afterAll(async () => {
  await s3.close();
  await rm(folder, { recursive: true });
});

let buckets = 0;
function versionedBucket(): { readonly store: Store; readonly history: StoreHistory } {
  const credentials = { accessKeyId: 'nobody', secretAccessKey: 'nothing' };
  const client = s3Client({ endpoint: s3.endpoint, region: 'eu-central-1', credentials });
  const bucket = `bucket-${buckets++}`;
  return { store: s3Store(client, bucket), history: s3History(client, bucket) };
}

describe.each([
  ['a folder', () => ({ store: folderStore(join(folder, `${buckets++}`)), history: null })],
  ['a bucket that keeps old versions', versionedBucket],
] as const)('whoever is forgotten in %s', (kind, open) => {
  let month: NamedMonth;
  let outcome: Awaited<ReturnType<typeof forgetting>>;
  let before: readonly Text[];
  beforeAll(async () => {
    const { store, history } = open();
    month = await namedMonth(LOGIN, store, history);
    before = await everythingIn(month.runtime);
    outcome = await forgetting(month.runtime);
  }, 120_000);

  test('was everywhere before', () => {
    const named = (ending: RegExp) => before.some(({ key, text }) => ending.test(key) && names(text, LOGIN));
    for (const ending of [
      /plan\.json$/,
      /editing\.json$/,
      /affiliations\.json$/,
      /changes\.ndjson\.gz$/,
      /commits\.ndjson\.gz$/,
      /tree\.ndjson\.gz$/,
      /findings\/.*foghorn\.json$/,
      /report\.json$/,
      /letter\.html$/,
      /letter\.txt$/,
      /letter\.md$/,
      /index\.html$/,
      /evidence\.csv$/,
      /\.eml$/,
    ])
      expect([ending, named(ending)]).toEqual([ending, true]);
    expect(before.some(({ key, old }) => old && key.includes('/pending/'))).toBe(kind !== 'a folder');
  });

  test('is nowhere afterwards, in any case of letters, old versions included', async () => {
    const left = (await everythingIn(month.runtime)).filter(
      ({ key, text }) => names(text, LOGIN) || names(key, LOGIN),
    );
    expect(left.map(({ key }) => key)).toEqual([]);
    expect(outcome).toMatchObject({ was: 'found', left: [], asWord: false });
    for (const place of ['harvests', 'runs', 'findings', 'reports', 'mailbox'] as const)
      expect([place, outcome.found[place] > 0]).toEqual([place, true]);
    expect(outcome.found.history > 0).toBe(kind !== 'a folder');
  });

  test('takes the hashes of their addresses along, and no one else’s', async () => {
    expect(outcome.addresses).toBeGreaterThan(0);
    const hashes = hashesIn(before);
    const own = hashes.filter(({ login }) => login === LOGIN).map(({ hash }) => hash);
    const after = (await everythingIn(month.runtime)).map(({ text }) => text).join('\n');
    expect(own.filter((hash) => after.includes(hash!))).toEqual([]);
    const others = hashes.filter(({ login, hash }) => login !== null && !own.includes(hash));
    expect(others.length).toBeGreaterThan(0);
    expect(others.filter(({ hash }) => !after.includes(hash!))).toEqual([]);
  });

  test('leaves a snapshot that reads as one of a deleted account', async () => {
    const snapshot = await readPinnedSnapshot(month.runtime.store, MONTH, FOGHORN);
    const rows: Record<string, number> = {};
    for (const facet of FACETS) {
      rows[facet] = 0;
      if (snapshot.facets[facet].ok) for await (const _ of snapshot.rows(facet)) rows[facet] += 1;
    }
    const manifest = JSON.parse(
      Buffer.from((await month.runtime.store.read(snapshot.parts.at(-1)!))!.body).toString(),
    );
    for (const facet of FACETS) expect([facet, rows[facet]]).toEqual([facet, manifest.facets[facet].rows]);
    const change = await firstOf(snapshot.rows('changes'), ({ author }) => author === null);
    expect(change?.title).toMatch(/see github\.com\/ghost$/);
  });

  test('is counted no more, and the month can be made again', async () => {
    const found = await measure(month.runtime, { month: MONTH, repository: FOGHORN });
    expect(found.findings.every(({ status }) => status !== undefined)).toBe(true);
    await month.makeAgain();
    expect(await namedIn(month.runtime, LOGIN)).toEqual([]);
  });

  test('does not stop a letter from being corrected, nor stand in what it says', async () => {
    const outcome = await correct(month.runtime, {
      ...month.order,
      letter: { audience: 'maintainers', subject: 'horns' },
      reason: 'A bot was counted',
      force: true,
      dryRun: false,
    });
    expect(outcome).toMatchObject({ made: 'corrected', delivered: { counts: { sent: 1 } } });
    expect(await namedIn(month.runtime, LOGIN)).toEqual([]);
  });

  test('does not come back with the next harvest, nor out of a configuration that still lists them', async () => {
    await month.harvestLater('2026-08', '2026-09-02T06:00:00Z');
    expect(await namedIn(month.runtime, LOGIN)).toEqual([]);
    const plan = await readJson<Plan>(month.runtime.store, planKey('2026-08'));
    expect(plan.config.recognition.named).toEqual(['rafe-bollard']);
    expect(plan.config.affiliations?.people).toEqual([]);
    const warnings = month.said.filter(({ level }) => level === 'warning').map(({ message }) => message);
    for (const place of ['recognition.named[1]', 'affiliations.people[0]', 'affiliations.hats[0]', 'editing'])
      expect(warnings).toContainEqual(
        expect.stringContaining(`${place} of the configuration names somebody`),
      );
    expect(warnings.join('\n').toLowerCase()).not.toContain(LOGIN);
    // Everybody else is there.
    const snapshot = await readPinnedSnapshot(month.runtime.store, '2026-08', FOGHORN);
    expect(
      await firstOf(snapshot.rows('changes'), ({ author }) => author?.login === 'bram-capstan'),
    ).not.toBeNull();
  }, 60_000);

  test('is forgotten once', async () => {
    expect(await forgetting(month.runtime)).toMatchObject({ was: 'forgotten before' });
    expect(await forgetting(month.runtime, LOGIN.toUpperCase(), true)).toMatchObject({
      was: 'forgotten before',
      found: { harvests: 0, runs: 0, findings: 0, reports: 0, receipts: 0, mailbox: 0, history: 0 },
    });
  });
});

describe('a login', () => {
  let named: Store;
  let month: NamedMonth;
  beforeAll(async () => {
    month = await namedMonth(LOGIN, memoryStore());
    named = month.runtime.store;
  }, 120_000);
  const aMonth = async () => ({ ...month.runtime, store: await copyOf(named) });

  test('that is looked for changes nothing', async () => {
    const runtime = await aMonth();
    const before = await contentsOf(runtime.store);
    const outcome = await forgetting(runtime, LOGIN, true);
    expect(await contentsOf(runtime.store)).toEqual(before);
    const done = await forgetting(runtime);
    expect(outcome.found).toEqual(done.found);
  });

  test('that is nowhere is said to be, and not remembered', async () => {
    const runtime = await aMonth();
    expect(await forgetting(runtime, 'nobody-here')).toMatchObject({ was: 'nowhere' });
    expect(await runtime.store.read(forgottenKey())).toBeNull();
  });

  test.each([
    ['harbour-lights', 'owns a repository that the store has'],
    ['ghost', 'there is nobody to forget'],
    ['../runs', 'That is no login'],
    ['.*', 'That is no login'],
    ['', 'That is no login'],
  ])('%j is refused, and nothing is written', async (login, reason) => {
    const runtime = await aMonth();
    const before = await contentsOf(runtime.store);
    await expect(forgetting(runtime, login)).rejects.toThrow(reason);
    expect(await contentsOf(runtime.store)).toEqual(before);
  });

  test('is remembered as a hash alone', async () => {
    const runtime = await aMonth();
    await forgetting(runtime);
    const people = await readJson<Record<string, unknown>>(runtime.store, forgottenKey());
    expect(people).toEqual({
      schema: 1,
      logins: [expect.stringMatching(/^[0-9a-f]{32}$/)],
      words: [],
      addresses: [expect.stringMatching(/^[0-9a-f]{32}$/)],
    });
  });

  test('leaves longer names alone that have it in them', async () => {
    const runtime = await aMonth();
    const key = 'runs/2026-07/corrections/maintainers/horns/r2.json';
    const reason = `${LOGIN}s, x${LOGIN}, ${LOGIN}-b, ${LOGIN}_corp and _${LOGIN}_, (${LOGIN}), ${LOGIN}-patch-12`;
    await runtime.store.write(key, Buffer.from(JSON.stringify({ schema: 1, reason })));
    await forgetting(runtime);
    expect((await readJson<{ reason: string }>(runtime.store, key)).reason).toBe(
      `${LOGIN}s, x${LOGIN}, ${LOGIN}-b, ${LOGIN}_corp and _ghost_, (ghost), ghost-patch-12`,
    );
  });

  test('stays where an address of the configuration has it, and that is said', async () => {
    const runtime = await aMonth();
    const outcome = await forget(runtime, {
      login: 'anna',
      asWord: false,
      recipients: ['anna@lights.example'],
      dryRun: false,
    });
    const plan = await readJson<Plan>(runtime.store, planKey(MONTH));
    expect(plan.config.projects[0]?.maintainers).toEqual(['anna@lights.example']);
    expect(outcome.left).toContain(planKey(MONTH));
  });

  test('that is met by a harvest which has begun already is not in what it makes', async () => {
    const month = await namedMonth(LOGIN, memoryStore());
    const later = ['2026-08', '2026-09-02T06:00:00Z'] as const;
    // Whether it goes on or begins anew, there is a snapshot in the end.
    await month
      .harvestLater(...later, async (answers) => {
        if (answers === 2) await forgetting(month.runtime);
      })
      .catch((error) => expect(error).toBeInstanceOf(TakenOver));
    await month.harvestLater(...later);
    expect(await namedIn(month.runtime, LOGIN)).toEqual([]);
    const snapshot = await readPinnedSnapshot(month.runtime.store, '2026-08', FOGHORN);
    expect(await firstOf(snapshot.rows('changes'), ({ author }) => author === null)).not.toBeNull();
  }, 60_000);

  test('is taken out of pages of a harvest that was stopped, which goes on', async () => {
    const month = await namedMonth(LOGIN, memoryStore());
    const later = ['2026-08', '2026-09-02T06:00:00Z'] as const;
    for (let turn = 1; turn <= 3; turn += 1) {
      const stopped = month.harvestLater(...later, async (answers) => {
        if (answers === 1) throw new Error('stopped');
      });
      await expect(stopped).rejects.toThrow('stopped');
      await forgetting(month.runtime);
      expect(await namedIn(month.runtime, LOGIN)).toEqual([]);
    }
    await month.harvestLater(...later);
    expect(await namedIn(month.runtime, LOGIN)).toEqual([]);
  }, 60_000);

  test('may be looked for by one who is stopped among old versions, and is gone in the end', async () => {
    const { store, history } = versionedBucket();
    const { runtime } = await namedMonth(LOGIN, store, history);
    for (const fatal of [1, 4, 9]) {
      let removed = 0;
      const dying: StoreHistory = {
        ...history,
        async remove(version) {
          removed += 1;
          if (removed === fatal) throw new Error('killed');
          await history.remove(version);
        },
      };
      await expect(forgetting({ ...runtime, history: dying })).rejects.toThrow('killed');
      await readsWhole(store);
    }
    await forgetting(runtime);
    expect(await namedIn(runtime, LOGIN)).toEqual([]);
  }, 120_000);

  test('is gone however often it was stopped on the way, and a harvest is never lost', async () => {
    const acts = await countActs(await aMonth());
    expect(acts).toBeGreaterThan(20);
    for (const isDone of [false, true]) {
      for (let fatal = 1; fatal <= acts; fatal += 1) {
        const runtime = await aMonth();
        const dying = { ...runtime, store: dyingStore(runtime.store, fatal, isDone) };
        await expect(forgetting(dying)).rejects.toThrow('killed');
        await readsWhole(runtime.store);
        await forgetting(runtime);
        await readsWhole(runtime.store);
        expect([fatal, isDone, await namedIn(runtime, LOGIN)]).toEqual([fatal, isDone, []]);
      }
    }
  }, 300_000);
});

test.each([
  'constructor',
  'toString',
  'MiXeD-Case',
  'octo_acme',
  'x--y',
  'ends-',
  '404',
  'zzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzz',
])(
  '%s is a login like any other',
  async (login) => {
    const month = await namedMonth(login, memoryStore());
    const { was } = await forgetting(month.runtime, login.toUpperCase());
    expect(was).toBe('found');
    expect((await namedIn(month.runtime, login)).filter((key) => !isOfPlainWord(login, key))).toEqual([]);
    await month.makeAgain();
    await month.harvestLater('2026-08', '2026-09-02T06:00:00Z');
    expect((await namedIn(month.runtime, login)).filter((key) => !isOfPlainWord(login, key))).toEqual([]);
  },
  120_000,
);

test.each([
  ['review', false],
  ['open', false],
  ['documentation', false],
  ['newcomers', false],
  ['now', false],
  ['a', false],
  ['horn', true],
])(
  '%s, an ordinary word, is taken out where it is a name',
  async (login, told) => {
    const month = await namedMonth(login, memoryStore());
    const before = await everythingIn(month.runtime);
    const isPerson = (text: string) =>
      new RegExp(
        `"login":\\s*"${login}"|@\u2060?${login}\\b|github\\.com/${login}\\b(?!/)|from ${login}/|Thank\\s+you,\\s+${login}[:,]`,
        'i',
      ).test(text);
    expect(before.filter(({ text }) => isPerson(text)).length).toBeGreaterThan(5);
    expect(await forgetting(month.runtime, login, false, told)).toMatchObject({
      was: 'found',
      asWord: true,
    });
    const after = await everythingIn(month.runtime);
    expect(after.filter(({ text }) => isPerson(text)).map(({ key }) => key)).toEqual([]);
    await readsWhole(month.runtime.store);
    await month.makeAgain();
    expect(after.some(({ key }) => key.endsWith('letter.txt'))).toBe(true);
  },
  120_000,
);

interface Text {
  readonly key: string;
  readonly text: string;
  readonly old: boolean;
}

/** Every object and every old version, unpacked and decoded. */
async function everythingIn({
  store,
  history,
}: Pick<Runtime, 'store' | 'history'>): Promise<readonly Text[]> {
  const found: Text[] = [];
  for await (const key of store.list(''))
    found.push({ key, text: await decoded(key, (await store.read(key))!.body), old: false });
  if (history != null)
    for await (const version of history.list('')) {
      const body = await history.read(version);
      if (body !== null) found.push({ key: version.key, text: await decoded(version.key, body), old: true });
    }
  return found;
}

async function decoded(key: string, body: Uint8Array): Promise<string> {
  if (key.endsWith('.gz')) return gunzipSync(body).toString();
  const text = Buffer.from(body).toString();
  if (key.endsWith('.ics')) return text.replace(/\r\n /g, '');
  if (!key.endsWith('.eml')) return text.replace(/[\u200B\u2060\u00AD]/g, '').replace(/\\_/g, '_');
  const mail = await simpleParser(Buffer.from(body));
  return [mail.subject, mail.text, mail.html, JSON.stringify([...mail.headers])].join('\n');
}

/** A grep: not within a longer name. */
function names(text: string, login: string): boolean {
  return new RegExp(`(?<![a-z0-9_-])${login}(?![a-z0-9_-])`, 'i').test(text);
}

async function namedIn(
  runtime: Pick<Runtime, 'store' | 'history'>,
  login: string,
): Promise<readonly string[]> {
  return (await everythingIn(runtime)).filter(({ text }) => names(text, login)).map(({ key }) => key);
}

/** A number is in figures of ours too. */
function isOfPlainWord(login: string, key: string): boolean {
  return login === '404' && !key.endsWith('.gz');
}

function hashesIn(texts: readonly Text[]) {
  return texts
    .filter(({ key }) => key.endsWith('commits.ndjson.gz'))
    .flatMap(({ text }) => text.trim().split('\n'))
    .flatMap((line) => {
      const { author, committer } = JSON.parse(line).row ?? JSON.parse(line);
      return [author, committer].map((person) => ({
        login: person.login as string | null,
        hash: person.emailHash as string | null,
      }));
    })
    .filter(({ hash }) => hash !== null);
}

async function readsWhole(store: Store): Promise<void> {
  const snapshot = await readPinnedSnapshot(store, MONTH, FOGHORN);
  for (const facet of FACETS)
    if (snapshot.facets[facet].ok) for await (const row of snapshot.rows(facet)) expect(row.id).not.toBe('');
}

async function countActs(runtime: Runtime): Promise<number> {
  let acts = 0;
  const { store } = runtime;
  const counting: Store = {
    ...store,
    write: (...given) => {
      acts += 1;
      return store.write(...given);
    },
    remove: (key) => {
      acts += 1;
      return store.remove(key);
    },
  };
  await forgetting({ ...runtime, store: counting });
  return acts;
}

async function firstOf<Row>(rows: AsyncIterable<Row>, is: (row: Row) => boolean): Promise<Row | null> {
  for await (const row of rows) if (is(row)) return row;
  return null;
}

async function readJson<D>(store: Store, key: string): Promise<D> {
  return JSON.parse(Buffer.from((await store.read(key))!.body).toString()) as D;
}

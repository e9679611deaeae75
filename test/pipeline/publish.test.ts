import { posix } from 'node:path';
import {
  type EditionName,
  editionKey,
  editionsOf,
  planKey,
  type Visibility,
} from '../../functions/model/keys.ts';
import { monthsUpTo } from '../../functions/model/month.ts';
import { type Store, StoreConflict } from '../../functions/model/ports.ts';
import type { Report } from '../../functions/model/report.ts';
import { documentBytes } from '../../functions/pipeline/documents.ts';
import { visibilityOf } from '../../functions/pipeline/editions/visibility-of.ts';
import { publish } from '../../functions/pipeline/publish.ts';
import { anEdition, aPlan, aStoreWith } from '../builders/archive.ts';
import { contentsOf } from './contents-of.ts';

const PUBLIC: Visibility = { kind: 'public' };
const july = { month: '2026-07' };

const lights = { id: 'harbour-lights', name: 'Harbour Lights' };
const apiary = { id: 'quiet-apiary', name: 'Quiet Apiary' };
const railway = { id: 'slow-railway', name: 'Slow Railway' };
const sponsor = { audience: 'sponsor', subject: { id: 'ostrel', name: 'Ostrel' } } as const;
const programme = {
  audience: 'programme',
  subject: { id: 'programme', name: 'The Programme' },
  findings: [],
  asks: [],
} as const;

const EVERYBODY = {
  projects: [
    { ...lights, repositories: ['harbour-lights/beacon'], visibility: 'public' },
    { ...apiary, repositories: ['quiet-apiary/hive'], visibility: 'public' },
    { ...railway, repositories: ['slow-railway/signalbox'] },
  ],
  sponsors: [{ id: 'ostrel', company: 'Ostrel' }],
  programme: { name: 'The Programme' },
};

/** Two public projects, a private one, a company and the programme, over three months; June of Harbour Lights was corrected. */
function everybodysLetters(): Report[] {
  const correction = { reason: 'a bot was counted', at: '2026-07-05T10:00:00Z', changes: [] };
  return [
    ...['2026-05', '2026-06', '2026-07'].flatMap((month) => [
      anEdition({ month }),
      anEdition({ month, subject: apiary }),
      anEdition({ month, subject: railway, headline: 'a private headline' }),
      anEdition({ month, ...sponsor }, []),
      anEdition({ month, ...programme }, []),
    ]),
    anEdition({ month: '2026-06', revision: 2, correction }),
  ];
}

describe('an archive of everybody', () => {
  test('every link in it leads somewhere, and none out of its root', async () => {
    const { runtime, store } = await aStoreWith(everybodysLetters(), EVERYBODY);
    for (const { key } of await publish(runtime, july)) {
      const { dead, outside, seen } = await crawl(store, key);
      expect({ key, dead }).toEqual({ key, dead: [] });
      if (!(await text(store, key)).includes('The Programme'))
        expect({ key, outside }).toEqual({ key, outside: [] });
      const root = key.slice(0, -'index.html'.length);
      const pages = [...(await contentsOf(store)).keys()].filter(
        (each) => each.startsWith(root) && /\.(html|xml|ics)$/.test(each),
      );
      expect(pages.filter((each) => !seen.has(each))).toEqual([]);
    }
  });

  test('what is private is neither linked nor told in what is public', async () => {
    const { runtime, store } = await aStoreWith(everybodysLetters(), EVERYBODY);
    await publish(runtime, july);
    const all = [...(await contentsOf(store)).keys()].filter((key) => key.startsWith(editionsOf(PUBLIC)));
    const told = await Promise.all(all.map((key) => text(store, key)));
    expect(told.join('\n')).not.toMatch(
      /private\/|slow-railway|Slow Railway|Ostrel|a private headline|The Programme/,
    );
    expect(all.length).toBeGreaterThan(20);
  });

  test('search engines may keep what is public, and no page of what is private', async () => {
    const { runtime, store } = await aStoreWith(everybodysLetters(), EVERYBODY);
    await publish(runtime, july);
    const pages = [...(await contentsOf(store)).keys()].filter((key) => key.endsWith('.html'));
    const kept: string[] = [];
    for (const key of pages) if (!(await text(store, key)).includes('"robots"')) kept.push(key);
    expect(kept).toEqual(pages.filter((key) => key.startsWith(editionsOf(PUBLIC))));
    for (const what of [/r1\/index\.html$/, /public\/index\.html$/, /months\//, /method/])
      expect(kept.some((key) => what.test(key))).toBe(true);
  });

  test('the programme alone is shown the way to all others', async () => {
    const { runtime, store, config } = await aStoreWith(everybodysLetters(), EVERYBODY);
    const published = await publish(runtime, july);
    const out = async (audience: 'programme' | 'sponsor' | 'maintainers', subject: string) => {
      const visibility = visibilityOf({ audience, subject }, config, runtime.secrets);
      return [...(await crawl(store, `${editionsOf(visibility)}index.html`)).outside].sort();
    };
    const privateHomes = published.map(({ key }) => key).filter((key) => key.includes('/private/'));
    const own = editionsOf(
      visibilityOf({ audience: 'programme', subject: 'programme' }, config, runtime.secrets),
    );
    expect(await out('programme', 'programme')).toEqual(
      [
        ...privateHomes.filter((key) => !key.startsWith(own)),
        'reports/public/maintainers/harbour-lights/index.html',
        'reports/public/maintainers/quiet-apiary/index.html',
      ].sort(),
    );
    expect(await out('sponsor', 'ostrel')).toEqual([]);
    expect(await out('maintainers', 'slow-railway')).toEqual([]);
  });

  test('nothing that was delivered changes', async () => {
    const { runtime, store } = await aStoreWith(everybodysLetters(), EVERYBODY);
    const before = await contentsOf(store);
    await publish(runtime, july);
    const after = await contentsOf(store);
    expect([...before].filter(([key, hash]) => after.get(key) !== hash)).toEqual([]);
  });
});

test('the same again writes nothing; made from nothing it is the same', async () => {
  const { runtime, store } = await aStoreWith(everybodysLetters(), EVERYBODY);
  await publish(runtime, july);
  const first = await contentsOf(store);
  const { writes, counted } = counting(store);
  await publish({ ...runtime, store: counted }, july);
  expect(writes).toEqual([]);
  for (const key of first.keys())
    if (key.startsWith('reports/') && !key.endsWith('/report.json')) await store.remove(key);
  await publish(runtime, july);
  expect(await contentsOf(store)).toEqual(first);
});

test('a new month makes the pages beside it again, and reads no report of an older month but the newest', async () => {
  const { runtime, store, put, config } = await aStoreWith(
    ['2026-04', '2026-05', '2026-06', '2026-07'].map((month) => anEdition({ month })),
    PUBLIC_LIGHTS,
  );
  await publish(runtime, july);
  await store.write(planKey('2026-08'), documentBytes(aPlan('2026-08', config)));
  await put(anEdition({ month: '2026-08' }));
  const { writes, reads, counted } = counting(store);
  await publish({ ...runtime, store: counted }, { month: '2026-08' });
  expect(reads.filter((key) => key.endsWith('report.json')).sort()).toEqual(
    ['2026-07', '2026-08'].map((month) => editionKey(named(month), 'report.json')),
  );
  expect(writes.filter((key) => /r\d+\/index\.html$/.test(key))).toContain(
    editionKey(named('2026-08'), 'index.html'),
  );
  expect(writes).not.toContain('reports/public/months/2026-05.html');
  expect(writes).toContain('reports/public/months/2026-07.html');
});

test('another version of the program makes every page again', async () => {
  const { runtime, store, config } = await aStoreWith(
    ['2026-04', '2026-07'].map((month) => anEdition({ month })),
    PUBLIC_LIGHTS,
  );
  await publish(runtime, july);
  const stale = editionKey(named('2026-04'), 'index.html');
  await store.write(stale, new TextEncoder().encode('as an older version made it'));
  await publish(runtime, july);
  expect(await text(store, stale)).toBe('as an older version made it');
  await store.write(planKey('2026-07'), documentBytes(aPlan('2026-07', config, '0.2.0')));
  await publish(runtime, july);
  expect(await text(store, stale)).toContain('<h1>9 items wait for a decision</h1>');
});

test('a report that was written again is told as it is now', async () => {
  const { runtime, store, put } = await aStoreWith([anEdition()], PUBLIC_LIGHTS);
  await publish(runtime, july);
  await put(anEdition({ headline: 'steady, nothing needs you' }));
  await publish(runtime, july);
  for (const path of [
    'index.html',
    'months/2026-07.html',
    'maintainers/harbour-lights/index.html',
    'feed.xml',
  ])
    expect(await text(store, `reports/public/${path}`)).toMatch(/[Ss]teady, nothing needs you/);
});

test('an edition without a report is not there yet', async () => {
  const { runtime, store } = await aStoreWith([anEdition({ month: '2026-06' }), anEdition()], PUBLIC_LIGHTS);
  expect(await publish(runtime, july)).toEqual([{ key: 'reports/public/index.html', editions: 2 }]);
  await store.remove(editionKey(named('2026-06'), 'report.json'));
  expect(await publish(runtime, july)).toMatchObject([{ editions: 1 }]);
});

test('where nothing is written nothing is published', async () => {
  const { runtime, store } = await aStoreWith([], EVERYBODY);
  expect(await publish(runtime, july)).toEqual([]);
  expect([...(await contentsOf(store)).keys()]).toEqual([planKey('2026-07')]);
});

test.each([
  ['a page', 'reports/public/index.html'],
  ['the catalogue', 'reports/public/archive.json'],
  ['a page of an edition', 'reports/public/maintainers/harbour-lights/2026-06/r1/index.html'],
])('who publishes at the same time is not lost: met at %s', async (_, where) => {
  const { runtime, store, put, config } = await aStoreWith(
    [anEdition({ month: '2026-06' }), anEdition()],
    PUBLIC_LIGHTS,
  );
  await store.write(planKey('2026-08'), documentBytes(aPlan('2026-08', config)));
  let met = false;
  const meeting: Store = {
    ...store,
    async write(key, body, condition) {
      if (key === where && !met) {
        met = true;
        await put(anEdition({ month: '2026-08' }));
        await put(anEdition({ headline: 'steady, nothing needs you' }));
        await publish(runtime, { month: '2026-08' });
      }
      return store.write(key, body, condition);
    },
  };
  await publish({ ...runtime, store: meeting }, july);
  expect(met).toBe(true);
  const after = await contentsOf(store);
  for (const key of after.keys())
    if (key.startsWith('reports/') && !key.endsWith('/report.json')) await store.remove(key);
  await publish(runtime, { month: '2026-08' });
  expect(await contentsOf(store)).toEqual(after);
});

test('an archive that never stops changing is an error', async () => {
  const { runtime, store } = await aStoreWith([anEdition()], PUBLIC_LIGHTS);
  const restless: Store = { ...store, write: (key) => Promise.reject(new StoreConflict(key)) };
  await expect(publish({ ...runtime, store: restless }, july)).rejects.toThrow(StoreConflict);
});

test('links in feeds are whole where an archive is configured', async () => {
  const { runtime, store } = await aStoreWith([anEdition()], {
    ...PUBLIC_LIGHTS,
    archive: { url: 'https://letters.example.org/x/' },
  });
  await publish(runtime, july);
  expect(await text(store, 'reports/public/feed.xml')).toContain(
    'href="https://letters.example.org/x/reports/public/maintainers/harbour-lights/2026-07/r1/index.html"',
  );
});

test('forty projects, one for five years: everything is found from the home page, and the next month is quick', async () => {
  const projects = Array.from({ length: 40 }, (_, at) => ({ id: `project-${at}`, name: `Project ${at}` }));
  const whole = anEdition();
  const months = monthsUpTo('2026-07', 60);
  const reports = months.flatMap((month, at) =>
    (at < 48 ? projects.slice(0, 1) : projects).map((subject) => ({
      ...whole,
      month,
      subject,
      findings: whole.findings.slice(0, 1),
    })),
  );
  const settings = projects.map((each) => ({ ...each, repositories: ['a/b'], visibility: 'public' }));
  const { runtime, store, events } = await aStoreWith(reports, { projects: settings });
  expect(await publish(runtime, july)).toEqual([{ key: 'reports/public/index.html', editions: 528 }]);
  expect(events.filter(({ of }) => of === 528).at(-1)).toMatchObject({ step: 'publish', read: 528 });
  const home = await text(store, 'reports/public/index.html');
  expect(home.length).toBeLessThan(60_000);
  for (const month of months) expect(home).toContain(`href="months/${month}.html"`);
  for (const { id } of projects) expect(home).toContain(`href="maintainers/${id}/index.html"`);
  const { reads, writes, counted } = counting(store);
  await publish({ ...runtime, store: counted }, july);
  expect(writes).toEqual([]);
  // 40 of the month, 40 of the month before, with their pages and tables; and each page that is shared.
  expect(reads.filter((key) => key.endsWith('report.json'))).toHaveLength(80);
  expect(reads.length).toBeLessThan(1000);
}, 120_000);

const PUBLIC_LIGHTS = {
  projects: [{ ...lights, repositories: ['harbour-lights/beacon'], visibility: 'public' }],
};

function named(month: string): EditionName {
  return { visibility: PUBLIC, audience: 'maintainers', subject: 'harbour-lights', month, revision: 1 };
}

async function text(store: Store, key: string): Promise<string> {
  const found = await store.read(key);
  if (found === null) throw new Error(`${key} is not there`);
  return new TextDecoder().decode(found.body);
}

/** Follows all links from a page, as a reader would, within its folder. */
async function crawl(store: Store, home: string) {
  const root = posix.dirname(home);
  const seen = new Set<string>();
  const dead: string[] = [];
  const outside = new Set<string>();
  const waiting = [home];
  for (const key of waiting) {
    if (seen.has(key)) continue;
    seen.add(key);
    const found = await store.read(key);
    if (found === null) dead.push(key);
    if (found === null || !/\.(html|xml)$/.test(key)) continue;
    const source = new TextDecoder().decode(found.body);
    for (const [, href = ''] of source.matchAll(/\shref="([^"]*)"/g)) {
      if (/^https:\/\//.test(href)) continue;
      const [path = '', fragment] = href.split('#');
      const target = path === '' ? key : posix.join(posix.dirname(key), path);
      if (fragment !== undefined && !source.includes(` id="${fragment}"`)) dead.push(`${key}#${fragment}`);
      if (target.startsWith(`${root}/`)) waiting.push(target);
      else outside.add(target);
    }
  }
  return { seen, dead, outside: [...outside] };
}

function counting(store: Store) {
  const reads: string[] = [];
  const writes: string[] = [];
  const counted: Store = {
    ...store,
    read(key) {
      reads.push(key);
      return store.read(key);
    },
    write(key, ...rest) {
      writes.push(key);
      return store.write(key, ...rest);
    },
  };
  return { reads, writes, counted };
}

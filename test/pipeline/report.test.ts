import { keyedSecrets } from '../../functions/adapters/secrets.ts';
import { memoryStore } from '../../functions/adapters/store/memory-store.ts';
import { type Config, configSchema } from '../../functions/model/config.ts';
import type { ProjectFindings } from '../../functions/model/finding.ts';
import {
  editionFolder,
  editionKey,
  planKey,
  projectFindingsKey,
  receiptsOf,
} from '../../functions/model/keys.ts';
import type { ProgressEvent, Store } from '../../functions/model/ports.ts';
import type { Report } from '../../functions/model/report.ts';
import type { Plan } from '../../functions/model/run.ts';
import { documentBytes } from '../../functions/pipeline/documents.ts';
import { report } from '../../functions/pipeline/report.ts';
import { aFinding, type FindingBuilder } from '../builders/finding.ts';
import { projectFindings, REPOSITORIES } from '../builders/report.ts';

const project = 'harbour-lights';
const letter = { audience: 'maintainers', subject: project } as const;
const july = { month: '2026-07', ...letter };

test('an edition is written: letter, page, data and a table of each, under a path that nobody can guess', async () => {
  const { runtime, keys } = await aStore({ '2026-07': [aFinding().neglected(9).waiting(9)] });
  const outcome = await report(runtime, july);
  expect(outcome.headline).toBe('9 items wait for a decision');
  expect(outcome.edition).toEqual({
    visibility: { kind: 'private', path: expect.stringMatching(/^[0-9a-f]{24}$/) },
    audience: 'maintainers',
    subject: project,
    month: '2026-07',
    revision: 1,
  });
  const folder = editionFolder(outcome.edition);
  expect(await keys('reports/')).toEqual(
    [
      'anyone.csv',
      'decisions.csv',
      'evidence.csv',
      'index.html',
      'kinds.csv',
      'letter.html',
      'letter.md',
      'letter.txt',
      'measures.csv',
      'report.json',
      'trend.csv',
    ].map((file) => `${folder}${file}`),
  );
});

test('a public project lies where all can see it', async () => {
  const { runtime, keys } = await aStore({ '2026-07': [aFinding().fine(0)] }, { visibility: 'public' });
  await report(runtime, july);
  expect(await keys('reports/')).toContain(`reports/public/maintainers/${project}/2026-07/r1/index.html`);
  expect(await keys('reports/private/')).toEqual([]);
});

test('the letter links to the page where an archive is configured, and says where it is kept where none is', async () => {
  const findings = { '2026-07': [aFinding().neglected(9).waiting(2)] };
  const open = await aStore(findings, { archive: 'https://letters.example.org/x/' });
  const { edition } = await report(open.runtime, july);
  const page = `https://letters.example.org/x/${editionKey(edition, 'index.html')}`;
  expect(await open.text(editionKey(edition, 'letter.txt'))).toContain(page);
  expect(await open.text(editionKey(edition, 'letter.html'))).toContain(`href="${page}"`);

  const closed = await aStore(findings);
  const kept = await report(closed.runtime, july);
  expect(await closed.text(editionKey(kept.edition, 'letter.txt'))).toContain(
    editionKey(edition, 'index.html'),
  );
});

test('the same again changes nothing', async () => {
  const { runtime, store, events } = await aStore({ '2026-07': [aFinding().neglected(9)] });
  const { edition } = await report(runtime, july);
  const before = await store.read(editionKey(edition, 'letter.html'));
  await report(runtime, july);
  expect(await store.read(editionKey(edition, 'letter.html'))).toEqual(before);
  expect(events.at(-1)).toMatchObject({
    message: 'Harbour Lights: the edition is there already, and the same',
  });
});

test('what nobody has got is replaced', async () => {
  const { runtime, write, document } = await aStore({ '2026-07': [aFinding().neglected(9)] });
  const { edition } = await report(runtime, july);
  await write(`${receiptsOf(edition)}a.json`, { schema: 1, state: 'refused' });
  await write(projectFindingsKey('2026-07', project), projectFindings([aFinding().neglected(8)]));
  expect((await report(runtime, july)).headline).toBe('8 items wait for a decision');
  expect(await document(editionKey(edition, 'report.json'))).toMatchObject({
    headline: '8 items wait for a decision',
  });
});

test.each(['claimed', 'sent', 'unknown'])('what somebody may have got stays as it is (%s)', async (state) => {
  const { runtime, write, text, events } = await aStore({ '2026-07': [aFinding().neglected(9)] });
  const { edition } = await report(runtime, july);
  const letter = await text(editionKey(edition, 'letter.html'));
  await write(`${receiptsOf(edition)}a.json`, { schema: 1, state });
  await write(projectFindingsKey('2026-07', project), projectFindings([aFinding().neglected(8)]));
  expect((await report(runtime, july)).headline).toBe('9 items wait for a decision');
  expect(await text(editionKey(edition, 'letter.html'))).toBe(letter);
  expect(events.at(-1)).toMatchObject({
    step: 'report',
    level: 'warning',
    message: expect.stringContaining('community-hat correct'),
  });
});

test('an edition that a crash left half written is completed', async () => {
  const { runtime, store, keys } = await aStore({ '2026-07': [aFinding().neglected(9)] });
  const { edition } = await report(runtime, july);
  const whole = await keys('reports/');
  for (const file of ['report.json', 'index.html', 'kinds.csv'] as const)
    await store.remove(editionKey(edition, file));
  await report(runtime, july);
  expect(await keys('reports/')).toEqual(whole);
});

test('a letter says what became of the ask of the month before; the first says that it is the first', async () => {
  const { runtime, document } = await aStore({
    '2026-06': [aFinding().neglected(6).waiting(6)],
    '2026-07': [aFinding().neglected(5).waiting(5).with({ evidence: [], evidenceTotal: 0 })],
  });
  const june = await report(runtime, { month: '2026-06', ...letter });
  expect(await document<Report>(editionKey(june.edition, 'report.json'))).toMatchObject({
    firstLetter: true,
    lastAsks: [],
  });
  const { edition } = await report(runtime, july);
  expect(await document<Report>(editionKey(edition, 'report.json'))).toMatchObject({
    firstLetter: false,
    note: null,
    lastAsks: [{ month: '2026-06', done: 5, of: 5, outcome: 'All 5 linked ones left the list. Thank you.' }],
    asks: [{ timesAsked: 2 }],
  });
});

test('the month before is found although the project has become public since', async () => {
  const { runtime, write, document, config } = await aStore({
    '2026-06': [aFinding().neglected(6).waiting(6)],
    '2026-07': [aFinding().neglected(6).waiting(6)],
  });
  await report(runtime, { month: '2026-06', ...letter });
  const projects = [{ ...config.projects[0]!, visibility: 'public' as const }];
  await write(planKey('2026-07'), aPlan('2026-07', { ...config, projects }));
  const { edition } = await report(runtime, july);
  expect(await document(editionKey(edition, 'report.json'))).toMatchObject({
    lastAsks: [{ done: 0, of: 5 }],
  });
});

test('repositories are linked as far as the evidence tells where they are', async () => {
  const { runtime, document } = await aStore({ '2026-07': [aFinding().neglected(6).waiting(6)] });
  const { edition } = await report(runtime, july);
  expect((await document<Report>(editionKey(edition, 'report.json'))).repositories).toEqual([
    { name: 'harbour-lights/beacon', url: 'https://github.com/harbour-lights/beacon' },
    { name: 'harbour-lights/foghorn', url: null },
    { name: 'harbour-lights/charts', url: null },
  ]);
});

test('they are linked, too, where the config spells them in other letters than the forge', async () => {
  const evidence = aFinding()
    .waiting(1)
    .build()
    .evidence.map((item) => ({
      ...item,
      repository: 'Harbour-Lights/Beacon',
      url: 'https://github.com/Harbour-Lights/Beacon/pull/7',
    }));
  const { runtime, document } = await aStore({ '2026-07': [aFinding().fine(1).with({ evidence })] });
  const { edition } = await report(runtime, july);
  expect((await document<Report>(editionKey(edition, 'report.json'))).repositories[0]).toEqual({
    name: 'harbour-lights/beacon',
    url: 'https://github.com/Harbour-Lights/Beacon',
  });
});

test('says what to do where there is nothing to report on', async () => {
  const { runtime } = await aStore({ '2026-07': [aFinding().fine(0)] });
  await expect(report(runtime, { month: '2026-05', ...letter })).rejects.toThrow(
    'Run: community-hat plan --month 2026-05',
  );
  await expect(report(runtime, { ...july, subject: 'other' })).rejects.toThrow(
    'The plan of 2026-07 has no letter to maintainers about other. Run: community-hat plan --month 2026-07',
  );
});

/** A store with the plans and findings of these months. */
async function aStore(
  months: Readonly<Record<string, readonly FindingBuilder[]>>,
  { visibility = 'private', archive = '' } = {},
) {
  const store: Store = memoryStore();
  const write = async (
    key: string,
    value: { readonly schema: 1; readonly [more: string]: unknown } | ProjectFindings | Plan,
  ) => void (await store.write(key, documentBytes(value)));
  const config = configSchema.parse({
    ...(archive !== '' && { archive: { url: archive } }),
    projects: [{ id: project, name: 'Harbour Lights', repositories: [...REPOSITORIES], visibility }],
  });
  for (const [month, findings] of Object.entries(months)) {
    const found: ProjectFindings = projectFindings(findings, { month });
    await write(planKey(month), aPlan(month, config));
    await write(projectFindingsKey(month, project), found);
  }
  const events: ProgressEvent[] = [];
  const secrets = keyedSecrets('a key for tests');
  const text = async (key: string) => new TextDecoder().decode((await store.read(key))!.body);
  const document = async <D = unknown>(key: string) => JSON.parse(await text(key)) as D;
  const keys = async (prefix: string) => {
    const found: string[] = [];
    for await (const key of store.list(prefix)) found.push(key);
    return found;
  };
  const runtime = { store, secrets, progress: (event: ProgressEvent) => void events.push(event) };
  return { runtime, store, write, text, document, keys, events, config };
}

function aPlan(month: string, config: Config): Plan {
  return {
    schema: 1,
    month,
    end: `${month}-28T00:00:00Z`,
    version: '0.1.0',
    config,
    facets: [],
    batches: [],
  };
}

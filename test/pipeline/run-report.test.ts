import { memoryStore } from '../../functions/adapters/store/memory-store.ts';
import type { Config } from '../../functions/model/config.ts';
import { NO_EDITING } from '../../functions/model/config-programme.ts';
import {
  approvalRequestKey,
  type EditionName,
  harvestPinKey,
  receiptKey,
  receiptsOf,
} from '../../functions/model/keys.ts';
import type { Store } from '../../functions/model/ports.ts';
import type { MailEvent, Receipt } from '../../functions/model/receipt.ts';
import { writeEditing } from '../../functions/pipeline/editions/write-editing.ts';
import { runReport } from '../../functions/pipeline/run-report.ts';
import { lampConfig, secrets, writeLetter, writeMonth, writePlan } from '../builders/written-month.ts';

const month = '2026-07';
const NOW = '2026-08-02T10:00:00.000Z';
const NOBODY = {
  sent: 0,
  suppressed: 0,
  refused: 0,
  unknown: 0,
  waiting: 0,
  inProgress: 0,
  bounced: 0,
  complained: 0,
};

test('a month that was not planned has a report that says so, and how to mend it', async () => {
  const report = await runReport(at(memoryStore()), { month });
  expect(report).toMatchObject({ planned: false, letters: [], repositories: { planned: 0, read: 0 } });
  expect(report.problems).toEqual([
    '2026-07 was not planned, so nothing was read and no letter is written. Run: community-hat run --month 2026-07',
  ]);
});

test('in the cloud, commands say so', async () => {
  const { problems } = await runReport(at(memoryStore()), { month, remote: true });
  expect(problems[0]).toMatch(/Run: community-hat run --month 2026-07 --remote$/);
});

test('where all letters came and sponsors wait for nobody there is no problem', async () => {
  const { store, editions } = await aMonth({ approval: 'none' });
  for (const edition of editions) await everybody(store, edition, 'sent');
  const report = await runReport(at(store), { month });
  expect(report.problems).toEqual([]);
  expect(report.recipients).toEqual({ ...NOBODY, sent: 4 });
  expect(report.letters).toMatchObject([
    { subject: 'lamp', revision: 1, withheld: null, earlier: null, recipients: { sent: 2 } },
    { subject: 'horn', recipients: { sent: 1 } },
    { subject: 'ostrel', recipients: { sent: 1 } },
  ]);
});

test('what wants a person is told with the command that helps, what is worst first', async () => {
  const { store, editions } = await aMonth();
  const [lamp, horn] = editions as [EditionName, EditionName];
  await receipt(store, lamp, 'anna@lamp.example', { state: 'unknown' });
  await receipt(store, lamp, 'ben@lamp.example', { state: 'sent', events: [event('bounced')] });
  await receipt(store, horn, 'carla@horn.example', { state: 'refused' });
  await store.remove(harvestPinKey(month, { owner: 'o', name: 'wick' }));
  const asked = { schema: 1, month, askedAt: '2026-08-05T00:00:00Z', until: '2026-08-19T00:00:00Z' };
  await store.write(approvalRequestKey(month), json({ ...asked, taskToken: 'secret token', lapsedAt: null }));
  const report = await runReport(at(store), { month });
  expect(report.problems).toEqual([
    '1 of 3 repositories could not be read, or not whole: o/wick (it was not harvested). Their letters say so; the next month reads them again',
    'It is not known whether 1 recipient of the letter about Lamp got it, and no machine sends it again. Who they are: community-hat resend --unknown --dry-run --month 2026-07. To send it once more: community-hat resend --unknown --month 2026-07',
    'It was refused for 1 recipient of the letter about Horn. To try again: community-hat deliver --month 2026-07',
    'It came back from 1 recipient of the letter about Lamp. Correct their addresses in the configuration',
    'The letter about Ostrel (sponsor) wants to be read before it goes since 2026-08-05, and the cloud waits until 2026-08-19. Where: community-hat approve --month 2026-07 --dry-run. To let it go: community-hat approve --month 2026-07',
  ]);
  expect(JSON.stringify(report)).not.toMatch(/anna|ben@|carla|secret token/);
});

test('several letters that wait are told as several', async () => {
  const { store } = await aMonth({
    sponsors: ['Ostrel', 'Brask'].map((company) => ({ id: company.toLowerCase(), company, recipients: [] })),
  });
  const { problems } = await runReport(at(store), { month });
  expect(problems.at(-1)).toBe(
    'The letters about Ostrel (sponsor), Brask (sponsor) want to be read before they go. Where: community-hat approve --month 2026-07 --dry-run. To let them go: community-hat approve --month 2026-07',
  );
});

test('a month whose approval lapsed ends with a word', async () => {
  const { store } = await aMonth();
  const asked = { schema: 1, month, askedAt: '2026-08-05T00:00:00Z', until: '2026-08-19T00:00:00Z' };
  await store.write(
    approvalRequestKey(month),
    json({ ...asked, taskToken: 't', lapsedAt: '2026-08-19T00:01:00Z' }),
  );
  const { problems, approval } = await runReport(at(store), { month });
  expect(approval.lapsedAt).toBe('2026-08-19T00:01:00Z');
  expect(problems.at(-1)).toBe(
    'Nobody approved the letter about Ostrel (sponsor) until 2026-08-19, so nobody got it. To send it all the same: community-hat approve --month 2026-07',
  );
});

test('a claim is in progress for 20 minutes, and then nobody knows what became of it', async () => {
  const { store, editions } = await aMonth();
  const [lamp] = editions as [EditionName];
  await receipt(store, lamp, 'anna@lamp.example', { state: 'claimed', at: '2026-08-02T09:39:59.999Z' });
  await receipt(store, lamp, 'ben@lamp.example', { state: 'claimed', at: '2026-08-02T09:40:00.000Z' });
  const { letters } = await runReport(at(store), { month });
  expect(letters[0]?.recipients).toEqual({ ...NOBODY, unknown: 1, inProgress: 1 });
});

test('a letter that nothing could be read for, one that is held and one that is not written are told apart', async () => {
  const { store, config } = await aMonth({ sponsors: [], programme: { name: 'All' } });
  await writeLetter(store, month, config, LAMP, { statuses: ['unavailable'] });
  const holds = [{ month, audience: 'maintainers' as const, subject: 'horn', reason: 'we talk to them' }];
  await writeEditing({ store, secrets }, month, { ...NO_EDITING, holds });
  for await (const key of store.list('reports/')) if (key.includes('/programme/')) await store.remove(key);
  const { problems, letters } = await runReport(at(store), { month });
  expect(letters.map(({ edition, withheld }) => [edition !== null, withheld?.why])).toEqual([
    [true, 'unread'],
    [true, 'held'],
    [false, undefined],
  ]);
  expect(problems).toEqual([
    'Nothing could be read for the letter about Lamp, so nobody gets it. When that is mended: community-hat run --month 2026-07 --refresh',
    '1 letter is not written yet: letter about All. If no run is under way: community-hat run --month 2026-07',
    'The letter about Horn is held: we talk to them. To let it go, take it out of editing.holds and run: community-hat deliver --month 2026-07',
  ]);
});

test('a correction counts whom it is for; what came of the letter before is told beside it', async () => {
  const { store, config, editions } = await aMonth({ sponsors: [] });
  const [lamp] = editions as [EditionName];
  await receipt(store, lamp, 'anna@lamp.example', { state: 'sent', events: [event('complained')] });
  // Ben was listed later: he knows of nothing to set right.
  await writeLetter(store, month, config, LAMP, { revision: 2 });
  const { letters, problems } = await runReport(at(store), { month });
  expect(letters[0]).toMatchObject({
    revision: 2,
    recipients: { ...NOBODY, waiting: 1 },
    earlier: { ...NOBODY, sent: 1, complained: 1 },
  });
  expect(problems).toContain(
    'It was marked as spam by 1 recipient of the letter about Lamp. The mail service sends them nothing more; take them out of the configuration, or name them under editing.optOut',
  );
});

test('a project that changed its visibility keeps what became of its letter', async () => {
  const { store, editions } = await aMonth({ sponsors: [] });
  await everybody(store, editions[0]!, 'sent');
  const [first, ...rest] = lampConfig().projects;
  const open = lampConfig({ sponsors: [], projects: [{ ...first, visibility: 'public' }, ...rest] });
  await writePlan(store, month, open);
  const before = await runReport(at(store), { month });
  expect(before.letters[0]).toMatchObject({ revision: 1, recipients: { sent: 2, waiting: 0 } });
  await writeLetter(store, month, open, LAMP);
  const after = await runReport(at(store), { month });
  expect(after.letters[0]?.edition).toMatch(/^reports\/public\//);
  expect(after.letters[0]).toMatchObject({ recipients: { sent: 2, waiting: 0 } });
});

test('fewer repositories than the month before are told', async () => {
  const { store, editions } = await aMonth({ sponsors: [] });
  for (const edition of editions) await everybody(store, edition, 'sent');
  const more = lampConfig().projects.map((project) => ({
    ...project,
    repositories: [...project.repositories, `o/${project.id}-x`],
  }));
  await writePlan(store, '2026-06', lampConfig({ projects: more }));
  const { problems, repositories } = await runReport(at(store), { month });
  expect(repositories).toMatchObject({ read: 3, readBefore: 5 });
  expect(problems).toEqual([
    '3 repositories were read, and 5 the month before. If nobody took them out of the configuration, look whether they were renamed, or whether the token may still see them',
  ]);
});

test('a thousand letters make one report, the same twice, with a bounded number of readings at once', async () => {
  const project = (n: number) => ({
    id: `p${n}`,
    name: `P ${n}`,
    repositories: [`o/p${n}`],
    maintainers: [`m${n}@p.example`],
  });
  const store = memoryStore();
  const config = lampConfig({ sponsors: [], projects: Array.from({ length: 1000 }, (_, n) => project(n)) });
  const editions = await writeMonth(store, month, config);
  for (const edition of editions) await everybody(store, edition, 'sent', config);
  let open = 0;
  let most = 0;
  const counting: Store = {
    ...store,
    async read(key) {
      most = Math.max(most, ++open);
      await new Promise(setImmediate);
      open -= 1;
      return store.read(key);
    },
    // The letters' own prefixes are listed; in memory that would look through all keys each time.
    list: byPrefix(await keysOf(store)),
  };
  const once = await runReport(at(counting), { month });
  expect(once.recipients).toEqual({ ...NOBODY, sent: 1000 });
  expect(once.problems).toEqual([]);
  expect(most).toBeLessThanOrEqual(64);
  expect(await runReport(at(counting), { month })).toEqual(once);
});

const LAMP = { audience: 'maintainers', subject: 'lamp' } as const;

function at(store: Store, now = NOW) {
  return { store, secrets, clock: { now: () => new Date(now) } };
}

async function aMonth(settings: Record<string, unknown> = {}) {
  const store = memoryStore();
  const config = lampConfig(settings);
  return { store, config, editions: await writeMonth(store, month, config) };
}

async function receipt(
  store: Store,
  edition: EditionName,
  address: string,
  { state, at: since = '2026-08-02T09:00:00.000Z', events }: Pick<Receipt, 'state'> & Partial<Receipt>,
): Promise<void> {
  const recipient = secrets.hash('recipient', address);
  const document: Receipt = {
    schema: 1,
    edition: receiptsOf(edition),
    recipient,
    state,
    at: since,
    messageId: null,
    place: null,
    reason: null,
    attempt: 1,
    ...(events && { events }),
  };
  await store.write(receiptKey(edition, recipient), json(document));
}

async function everybody(
  store: Store,
  edition: EditionName,
  state: Receipt['state'],
  config: Config = lampConfig(),
): Promise<void> {
  const project = config.projects.find(({ id }) => id === edition.subject);
  const sponsor = config.sponsors.find(({ id }) => id === edition.subject);
  for (const text of project?.maintainers ?? sponsor?.recipients ?? [])
    await receipt(store, edition, text.replace(/^.*<(.*)>$/, '$1'), { state });
}

function event(kind: MailEvent['kind']): MailEvent {
  return { kind, at: '2026-08-02T09:01:00.000Z', detail: null };
}

async function keysOf(store: Store): Promise<readonly string[]> {
  const keys: string[] = [];
  for await (const key of store.list('')) keys.push(key);
  return keys;
}

function byPrefix(keys: readonly string[]): Store['list'] {
  const folders = new Map<string, string[]>();
  for (const key of keys)
    for (let end = key.indexOf('/'); end !== -1; end = key.indexOf('/', end + 1)) {
      const folder = key.slice(0, end + 1);
      folders.set(folder, [...(folders.get(folder)?.slice(0, 100) ?? []), key]);
    }
  return async function* list(prefix) {
    yield* folders.get(prefix) ?? [];
  };
}

function json(value: object): Uint8Array {
  return Buffer.from(JSON.stringify(value));
}

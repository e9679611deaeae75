import { keyedSecrets } from '../../functions/adapters/secrets.ts';
import { memoryStore } from '../../functions/adapters/store/memory-store.ts';
import { NO_EDITING } from '../../functions/model/config-programme.ts';
import { editionKey, planKey, receiptsOfMonth } from '../../functions/model/keys.ts';
import { parseConfig } from '../../functions/model/parse-config.ts';
import type { Mailer, Message, ProgressEvent, Sent, Store } from '../../functions/model/ports.ts';
import type { Receipt } from '../../functions/model/receipt.ts';
import { deliver } from '../../functions/pipeline/deliver.ts';
import { deliverInTime } from '../../functions/pipeline/deliver-in-time.ts';
import { privateRoot } from '../../functions/pipeline/editions/visibility-of.ts';
import { writeEditing } from '../../functions/pipeline/editions/write-editing.ts';

const month = '2026-07';
const edition = {
  visibility: { kind: 'private', path: 'secret' },
  audience: 'maintainers',
  subject: 'lamp',
  month,
  revision: 1,
} as const;

test('each maintainer gets the letter, with headers that lists have', async () => {
  const { runtime, outbox, store } = await aMonth();
  const outcome = await deliver(runtime, { edition });
  expect(outcome).toMatchObject({
    subject: 'Lamp, July: 9 changes wait',
    counts: { sent: 2, alreadySent: 0, refused: 0, unknown: 0, inProgress: 0, wouldSend: 0 },
  });
  expect(outbox).toHaveLength(2);
  expect(outbox[0]).toEqual({
    id: expect.stringMatching(/^2026-07-lamp-[0-9a-f]{8}$/),
    from: { name: 'Letters', address: 'letters@hat.example' },
    to: { name: 'Anna', address: 'anna@lamp.example' },
    replyTo: { name: null, address: 'office+100%@hat.example' },
    subject: 'Lamp, July: 9 changes wait',
    html: '<p>9</p>',
    text: '9 changes\n',
    headers: {
      'List-Id': '<lamp.letters.hat.example>',
      'List-Unsubscribe': '<mailto:office%2B100%25@hat.example?subject=unsubscribe>',
      'List-Archive':
        '<https://archive.example/x/reports/private/secret/maintainers/lamp/2026-07/r1/index.html>',
      'Feedback-ID': '2026-07:lamp:maintainers:community-hat',
      'Auto-Submitted': 'auto-generated',
      'Content-Language': 'en',
    },
    date: '2026-08-02T09:00:00.000Z',
    tags: {
      audience: 'maintainers',
      report: 'lamp',
      month: '2026-07',
      revision: '1',
      recipient: expect.stringMatching(/^[0-9a-f]{32}$/),
      attempt: '1',
    },
    list: 'maintainers',
  });
  expect(await receipts(store)).toMatchObject([
    { state: 'sent', place: expect.stringMatching(/^mailbox\/\d$/), attempt: 1 },
    { state: 'sent', attempt: 1 },
  ]);
});

test('no address is in a receipt or its key', async () => {
  const { runtime, store } = await aMonth();
  await deliver(runtime, { edition });
  for await (const key of store.list(receiptsOfMonth(month))) {
    const text = key + Buffer.from((await store.read(key))!.body).toString();
    expect(text).not.toMatch(/anna|ben|lamp\.example/);
  }
});

test('a second run sends nothing, and says where the letters are', async () => {
  const { runtime, outbox } = await aMonth();
  const first = await deliver(runtime, { edition });
  const second = await deliver(runtime, { edition });
  expect(outbox).toHaveLength(2);
  expect(second.counts).toMatchObject({ sent: 0, alreadySent: 2 });
  expect(second.recipients.map(({ place }) => place)).toEqual(first.recipients.map(({ place }) => place));
});

test('of runs at once, one sends', async () => {
  const { runtime, outbox } = await aMonth();
  const runs = await Promise.all(Array.from({ length: 5 }, () => deliver(runtime, { edition })));
  expect(outbox.map(({ to }) => to.address).sort()).toEqual(['anna@lamp.example', 'ben@lamp.example']);
  expect(runs.reduce((sum, { counts }) => sum + counts.sent, 0)).toBe(2);
  expect(runs.reduce((sum, { counts }) => sum + counts.unknown + counts.refused, 0)).toBe(0);
});

test('the receipt is claimed before the mailer is called', async () => {
  const { runtime, store } = await aMonth();
  const states: string[] = [];
  const mailer: Mailer = {
    async send() {
      states.push((await receipts(store)).map(({ state }) => state).join());
      return sent(1);
    },
  };
  await deliver({ ...runtime, mailer }, { edition });
  expect(states[0]).toBe('claimed');
  expect(states[1]?.split(',').sort()).toEqual(['claimed', 'sent']);
});

test.each<[string, Mailer]>([
  ['says that it does not know', { send: async () => ({ outcome: 'unknown', reason: 'hung up' }) }],
  [
    'throws',
    {
      async send() {
        throw new Error('hung up');
      },
    },
  ],
])('a mailer that %s: unknown, reported, never sent again', async (_, mailer) => {
  const { runtime, outbox, said } = await aMonth();
  const outcome = await deliver({ ...runtime, mailer }, { edition });
  expect(outcome.counts).toMatchObject({ unknown: 2 });
  expect(outcome.recipients[0]).toMatchObject({ outcome: 'unknown', reason: 'hung up' });
  expect(said.filter(({ level }) => level === 'warning')).toHaveLength(2);
  const again = await deliver(runtime, { edition });
  expect(outbox).toEqual([]);
  expect(again.counts).toMatchObject({ unknown: 2, sent: 0 });
  expect(again.recipients[0]?.reason).toBe('hung up');
});

test('what was refused is tried again by the next run, by one of them', async () => {
  const { runtime, outbox, store } = await aMonth();
  const mailer: Mailer = { send: async () => ({ outcome: 'refused', reason: 'the disk is full' }) };
  const outcome = await deliver({ ...runtime, mailer }, { edition });
  expect(outcome.counts).toMatchObject({ refused: 2 });
  expect(await receipts(store)).toMatchObject([
    { state: 'refused', reason: 'the disk is full', attempt: 1 },
    { state: 'refused', attempt: 1 },
  ]);
  await Promise.all([1, 2, 3].map(() => deliver(runtime, { edition })));
  expect(outbox).toHaveLength(2);
  expect(await receipts(store)).toMatchObject([
    { state: 'sent', reason: null, attempt: 2 },
    { state: 'sent', attempt: 2 },
  ]);
});

test('a claim that nobody settled is unknown to a later run, which leaves it as it is', async () => {
  const { runtime, outbox, store } = await aMonth();
  const never = new Promise<Sent>(() => undefined);
  void deliver({ ...runtime, mailer: { send: () => never } }, { edition });
  while ((await receipts(store)).length === 0) await new Promise(setImmediate);
  const later = { ...runtime, clock: { now: () => new Date('2026-08-02T10:00:00Z') } };
  const outcome = await deliver(later, { edition });
  expect(outcome.recipients[0]).toMatchObject({
    outcome: 'unknown',
    reason: 'a run claimed it at 2026-08-02T09:00:00.000Z and never said what became of it',
  });
  expect(outbox.map(({ to }) => to.address)).toEqual(['ben@lamp.example']);
  expect((await receipts(store)).map(({ state }) => state).sort()).toEqual(['claimed', 'sent']);
});

test('a dry run says to whom it would be sent and writes nothing', async () => {
  const { runtime, outbox, store } = await aMonth();
  const outcome = await deliver(runtime, { edition, dryRun: true });
  expect(outcome.recipients.map(({ to, outcome }) => [to.address, outcome])).toEqual([
    ['anna@lamp.example', 'wouldSend'],
    ['ben@lamp.example', 'wouldSend'],
  ]);
  expect(outbox).toEqual([]);
  expect(await receipts(store)).toEqual([]);
  await deliver(runtime, { edition });
  const after = await deliver(runtime, { edition, dryRun: true });
  expect(after.counts).toMatchObject({ alreadySent: 2, wouldSend: 0 });
});

test('another revision is another letter', async () => {
  const { runtime, outbox, store } = await aMonth();
  const correction = { ...edition, revision: 2 };
  await writeEdition(store, correction);
  await deliver(runtime, { edition });
  await deliver(runtime, { edition: correction });
  expect(outbox.map(({ subject }) => subject)).toEqual([
    'Lamp, July: 9 changes wait',
    'Lamp, July: 9 changes wait',
    'Correction 1: Lamp, July: 9 changes wait',
    'Correction 1: Lamp, July: 9 changes wait',
  ]);
  expect(new Set(outbox.map(({ id }) => id)).size).toBe(4);
});

test('a letter of which nothing could be read goes to nobody, and may go later', async () => {
  const { runtime, outbox, store, said } = await aMonth();
  await writeEdition(store, edition, ['unavailable', 'unavailable']);
  const outcome = await deliver(runtime, { edition });
  expect(outcome).toMatchObject({
    withheld: {
      why: 'unread',
      says: 'nothing of Lamp could be read, so nobody gets a letter about it',
    },
    recipients: [],
  });
  expect(said.at(-1)?.level).toBe('warning');
  expect(await receipts(store)).toEqual([]);
  await writeEdition(store, edition);
  await deliver(runtime, { edition });
  expect(outbox).toHaveLength(2);
});

test('without a letter: what to run', async () => {
  const { runtime } = await aMonth();
  await expect(deliver(runtime, { edition: { ...edition, revision: 3 } })).rejects.toThrow(
    'No letter of lamp for 2026-07. Run: community-hat report --month 2026-07',
  );
});

test('an edition that the quota has no room for is not begun: it goes on in an hour', async () => {
  const { runtime, outbox, store } = await aMonth();
  let left = 1;
  const mailer: Mailer = { ...runtime.mailer, allowance: async () => ({ left, perSecond: 14, perDay: 200 }) };
  const outcome = await deliver({ ...runtime, mailer }, { edition });
  expect(outcome).toMatchObject({
    withheld: {
      why: 'quota',
      says: 'the letter about Lamp is for 2 and the mail service lets 1 more go just now, so it waits',
    },
    recipients: [],
    resumeAt: '2026-08-02T10:00:00.000Z',
  });
  expect(await receipts(store)).toEqual([]);
  left = 2;
  expect(await deliver({ ...runtime, mailer }, { edition })).toMatchObject({
    counts: { sent: 2 },
    resumeAt: null,
  });
  expect(outbox).toHaveLength(2);
});

test('who has the letter already needs no quota', async () => {
  const { runtime } = await aMonth();
  await deliver(runtime, { edition });
  const mailer: Mailer = { ...runtime.mailer, allowance: async () => ({ left: 0, perSecond: 14 }) };
  const again = await deliver({ ...runtime, mailer }, { edition });
  expect(again).toMatchObject({ counts: { alreadySent: 2 }, withheld: null, resumeAt: null });
});

test('an edition for more than a whole day lets go is begun when all of it is free', async () => {
  const { runtime, outbox } = await aMonth();
  let left = 1;
  const mailer: Mailer = {
    async send(message) {
      if (left === 0) return { outcome: 'refused', reason: 'the quota is used up' };
      left -= 1;
      return runtime.mailer.send(message);
    },
    allowance: async () => ({ left, perSecond: 1, perDay: 1 }),
  };
  const first = await deliver({ ...runtime, mailer }, { edition });
  expect(first).toMatchObject({
    counts: { sent: 1, refused: 1 },
    withheld: null,
    resumeAt: '2026-08-02T10:00:00.000Z',
  });
  left = 1;
  const second = await deliver({ ...runtime, mailer }, { edition });
  expect(second).toMatchObject({ counts: { alreadySent: 1, sent: 1 }, resumeAt: null });
  expect(outbox.map(({ to }) => to.address)).toEqual(['anna@lamp.example', 'ben@lamp.example']);
});

test('with less than a minute to go it stops before a claim, and says that it goes on', async () => {
  const { runtime, outbox, store } = await aMonth();
  const where = { ...edition, visibility: privateRoot(edition, runtime.secrets) };
  await writeEdition(store, where);
  let now = Date.parse('2026-08-02T09:00:00Z');
  const clock = { now: () => new Date(now) };
  const mailer: Mailer = {
    async send(message) {
      now += 50_000;
      return runtime.mailer.send(message);
    },
  };
  const milliseconds = 100_000;
  const first = await deliverInTime({ ...runtime, clock, mailer }, edition, milliseconds);
  expect(first).toMatchObject({ done: false, resumeAt: '2026-08-02T09:00:50.000Z', counts: { sent: 1 } });
  expect((await receipts(store)).map(({ state }) => state)).toEqual(['sent']);
  const second = await deliverInTime({ ...runtime, clock, mailer }, edition, milliseconds);
  expect(second).toMatchObject({ done: true, counts: { alreadySent: 1, sent: 1 } });
  expect(outbox).toHaveLength(2);
});

test('who opted out gets no mail and a receipt that says so; taken out of the list, they get it', async () => {
  const { runtime, outbox, store } = await aMonth();
  const optOut = [{ recipient: 'Anna <ANNA@lamp.example>', subject: 'lamp' }];
  await writeEditing(runtime, month, { ...NO_EDITING, optOut });
  const dry = await deliver(runtime, { edition, dryRun: true });
  expect(dry.counts).toMatchObject({ suppressed: 1, wouldSend: 1 });
  expect(await receipts(store)).toEqual([]);
  for (const _ of ['once', 'twice']) {
    const { recipients } = await deliver(runtime, { edition });
    expect(recipients[0]).toMatchObject({ outcome: 'suppressed', reason: 'opted out' });
  }
  expect(outbox.map(({ to }) => to.address)).toEqual(['ben@lamp.example']);
  expect(new Set((await receipts(store)).map(({ state, attempt }) => `${state} ${attempt}`))).toEqual(
    new Set(['suppressed 0', 'sent 1']),
  );
  await writeEditing(runtime, month, NO_EDITING);
  expect((await deliver(runtime, { edition })).counts).toMatchObject({ sent: 1, alreadySent: 1 });
  expect(outbox.map(({ to }) => to.address)).toEqual(['ben@lamp.example', 'anna@lamp.example']);
});

test('an opt-out of another letter stops nothing', async () => {
  const { runtime, outbox } = await aMonth();
  const optOut = [{ recipient: 'anna@lamp.example', audience: 'sponsor' as const }];
  await writeEditing(runtime, month, { ...NO_EDITING, optOut });
  await deliver(runtime, { edition });
  expect(outbox).toHaveLength(2);
});

test('whom the mail service suppressed is never tried again', async () => {
  const { runtime, outbox } = await aMonth();
  const mailer: Mailer = { send: async () => ({ outcome: 'suppressed', reason: 'on the suppression list' }) };
  await deliver({ ...runtime, mailer }, { edition });
  const again = await deliver(runtime, { edition });
  expect(again.counts).toMatchObject({ suppressed: 2, sent: 0 });
  expect(outbox).toEqual([]);
});

async function aMonth() {
  const store = memoryStore();
  const outbox: Message[] = [];
  const said: ProgressEvent[] = [];
  const mailer: Mailer = {
    async send(message) {
      outbox.push(message);
      await new Promise(setImmediate);
      return sent(outbox.length);
    },
  };
  await store.write(planKey(month), json({ schema: 1, month, config: aConfig() }));
  await writeEdition(store, edition);
  const runtime = {
    store,
    mailer,
    clock: { now: () => new Date('2026-08-02T09:00:00Z') },
    secrets: keyedSecrets('0123456789abcdef'),
    progress: (event: ProgressEvent) => void said.push(event),
  };
  return { runtime, outbox, store, said };
}

function aConfig() {
  const parsed = parseConfig(
    {
      archive: { url: 'https://archive.example/x/' },
      mail: { from: 'Letters <letters@hat.example>', replyTo: 'office+100%@hat.example' },
      projects: [
        {
          id: 'lamp',
          name: 'Lamp',
          repositories: ['o/lamp'],
          maintainers: ['Anna <anna@lamp.example>', 'ben@lamp.example'],
        },
      ],
    },
    { indicators: [] },
  );
  if (!parsed.ok) throw new Error(JSON.stringify(parsed.mistakes));
  return parsed.config;
}

async function writeEdition(
  store: Store,
  name: Parameters<typeof editionKey>[0],
  statuses: readonly string[] = ['watch', 'unavailable'],
): Promise<void> {
  const report = { schema: 1, subject: { id: 'lamp', name: 'Lamp' }, month, headline: '9 changes wait' };
  await store.write(
    editionKey(name, 'report.json'),
    json({ ...report, revision: name.revision, findings: statuses.map((status) => ({ status })) }),
  );
  await store.write(editionKey(name, 'letter.html'), Buffer.from('<p>9</p>'));
  await store.write(editionKey(name, 'letter.txt'), Buffer.from('9 changes\n'));
}

async function receipts(store: Store): Promise<Receipt[]> {
  const all: Receipt[] = [];
  for await (const key of store.list(receiptsOfMonth(month)))
    all.push(JSON.parse(Buffer.from((await store.read(key))!.body).toString()));
  return all;
}

function sent(number: number): Sent {
  return { outcome: 'sent', messageId: `<${number}@hat.example>`, place: `mailbox/${number}` };
}

function json(value: unknown): Uint8Array {
  return Buffer.from(JSON.stringify(value));
}

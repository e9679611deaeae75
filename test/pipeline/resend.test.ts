import { memoryStore } from '../../functions/adapters/store/memory-store.ts';
import { NO_EDITING } from '../../functions/model/config-programme.ts';
import { receiptsOfMonth } from '../../functions/model/keys.ts';
import type { Mailer, Message, Store } from '../../functions/model/ports.ts';
import type { Receipt } from '../../functions/model/receipt.ts';
import { deliver } from '../../functions/pipeline/deliver.ts';
import { noteMailEvent } from '../../functions/pipeline/note-mail-event.ts';
import { resend } from '../../functions/pipeline/resend.ts';
import { lampConfig, secrets, writeMonth } from '../builders/written-month.ts';

const month = '2026-07';
const order = { month, of: {}, editing: NO_EDITING, dryRun: false };

test('a dry run says who they are and since when, and changes nothing', async () => {
  const { runtime, outbox, receipts } = await lost();
  const before = await receipts();
  const { letters } = await resend(runtime, { ...order, dryRun: true });
  expect(letters).toMatchObject([
    {
      subject: 'lamp',
      name: 'Lamp',
      headline: expect.stringContaining('read this'),
      unknown: [
        {
          to: { name: 'Anna', address: 'anna@lamp.example' },
          since: '2026-08-02T09:00:00.000Z',
          reason: 'hung up',
        },
        { to: { name: null, address: 'ben@lamp.example' } },
      ],
      delivered: null,
    },
    { subject: 'horn', unknown: [{ to: { address: 'carla@horn.example' } }] },
  ]);
  expect(outbox).toEqual([]);
  expect(await receipts()).toEqual(before);
});

test('each is released and sent once more, as a further attempt', async () => {
  const { runtime, outbox, receipts } = await lost();
  const { letters } = await resend(runtime, order);
  expect(letters.map(({ delivered }) => delivered?.counts.sent)).toEqual([2, 1]);
  expect(outbox.map(({ to, tags }) => [to.address, tags.attempt])).toEqual([
    ['anna@lamp.example', '2'],
    ['ben@lamp.example', '2'],
    ['carla@horn.example', '2'],
  ]);
  expect(await receipts()).toMatchObject(Array(3).fill({ state: 'sent', attempt: 2, reason: null }));
  expect((await resend(runtime, order)).letters).toEqual([]);
});

test('two persons at once send once', async () => {
  const { runtime, outbox } = await lost();
  await Promise.all([resend(runtime, order), resend(runtime, order), resend(runtime, order)]);
  expect(outbox.map(({ to }) => to.address).sort()).toEqual([
    'anna@lamp.example',
    'ben@lamp.example',
    'carla@horn.example',
  ]);
});

test('a person who is slower than another sends nothing more', async () => {
  const { runtime, outbox } = await lost();
  let faster: Promise<unknown> | null = null;
  const store: Store = {
    ...runtime.store,
    async write(key, body, condition) {
      // Who is in doubt was read before; meanwhile somebody else is done.
      if (key.startsWith(receiptsOfMonth(month))) {
        faster = faster ?? resend(runtime, order);
        await faster;
      }
      return runtime.store.write(key, body, condition);
    },
  };
  const { letters } = await resend({ ...runtime, store }, order);
  expect(letters.map(({ delivered }) => delivered?.recipients)).toEqual([[], []]);
  expect(outbox).toHaveLength(3);
});

test('it can be narrowed to a letter', async () => {
  const { runtime, outbox } = await lost();
  await resend(runtime, { ...order, of: { subject: 'horn' } });
  await resend(runtime, { ...order, of: { audience: 'sponsor' } });
  expect(outbox.map(({ to }) => to.address)).toEqual(['carla@horn.example']);
});

test('what the mail service has told of meanwhile is not sent again', async () => {
  const { runtime, outbox, editions } = await lost();
  const recipient = secrets.hash('recipient', 'anna@lamp.example');
  const event = { kind: 'delivered', at: '2026-08-02T09:01:00Z', detail: null } as const;
  const reported = { ...editions[0]!, recipient, attempt: 1, messageId: '<1>', event };
  expect(await noteMailEvent(runtime.store, reported)).toBe(true);
  await resend(runtime, { ...order, of: { subject: 'lamp' } });
  expect(outbox.map(({ to }) => to.address)).toEqual(['ben@lamp.example']);
});

test('a fresh claim is left to who made it; one that is 20 minutes old is in doubt', async () => {
  const { runtime, outbox } = await lost({ dies: true });
  const minutesLater = (minutes: number) => ({
    ...runtime,
    clock: { now: () => new Date(Date.parse('2026-08-02T09:00:00Z') + minutes * 60_000) },
  });
  expect((await resend(minutesLater(20), order)).letters).toEqual([]);
  await resend(minutesLater(21), order);
  expect(outbox.map(({ to }) => to.address)).toEqual(['anna@lamp.example']);
});

test('a letter that is held by now is left as it is, and so is one that the quota has no room for', async () => {
  const { runtime, outbox, receipts } = await lost();
  const holds = [{ month, audience: 'maintainers' as const, subject: 'lamp', reason: 'it is wrong' }];
  const mailer: Mailer = { ...runtime.mailer, allowance: async () => ({ left: 0, perSecond: 1 }) };
  const { letters } = await resend({ ...runtime, mailer }, { ...order, editing: { ...NO_EDITING, holds } });
  expect(letters.map(({ withheld }) => withheld?.why)).toEqual(['held', 'quota']);
  expect(outbox).toEqual([]);
  expect(await receipts()).toMatchObject(Array(3).fill({ state: 'unknown' }));
});

/** A month whose letters to maintainers may have gone or not. */
async function lost({ dies = false } = {}) {
  const store = memoryStore();
  const editions = await writeMonth(store, month, lampConfig());
  const outbox: Message[] = [];
  const runtime = {
    store,
    secrets,
    clock: { now: () => new Date('2026-08-02T09:00:00Z') },
    progress: () => undefined,
    mailer: {
      async send(message: Message) {
        outbox.push(message);
        return { outcome: 'sent' as const, messageId: `<${outbox.length}>`, place: null };
      },
    },
  };
  const mailer: Mailer = {
    send: () =>
      dies ? new Promise(() => undefined) : Promise.resolve({ outcome: 'unknown', reason: 'hung up' }),
  };
  const receipts = async () => {
    const found: Receipt[] = [];
    for await (const key of store.list(receiptsOfMonth(month)))
      found.push(JSON.parse(Buffer.from((await store.read(key))!.body).toString()));
    return found;
  };
  if (dies) {
    void deliver({ ...runtime, mailer }, { edition: editions[0]! });
    while ((await receipts()).length === 0) await new Promise(setImmediate);
  } else for (const edition of editions.slice(0, 2)) await deliver({ ...runtime, mailer }, { edition });
  return { runtime, outbox, receipts, editions };
}

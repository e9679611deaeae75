import fc from 'fast-check';
import { memoryStore } from '../../functions/adapters/store/memory-store.ts';
import { receiptKey } from '../../functions/model/keys.ts';
import type { ProgressEvent, ReportedMail, Sent, Store } from '../../functions/model/ports.ts';
import { type MailEvent, OPTED_OUT, type Receipt } from '../../functions/model/receipt.ts';
import { claim, release, settle } from '../../functions/pipeline/delivery/receipts.ts';
import { noteMailEvent } from '../../functions/pipeline/note-mail-event.ts';
import { noteMailEvents } from '../../functions/pipeline/note-mail-events.ts';

const RECIPIENT = '0123456789abcdef0123456789abcdef';
const edition = {
  visibility: { kind: 'public' },
  audience: 'maintainers',
  subject: 'lamp',
  month: '2026-07',
  revision: 1,
} as const;
const KEY = receiptKey(edition, RECIPIENT);
const SENT: Sent = { outcome: 'sent', messageId: 'from the answer', place: null };
const UNKNOWN: Sent = { outcome: 'unknown', reason: 'it hung up' };
const REFUSED: Sent = { outcome: 'refused', reason: 'too many' };

describe('what the mail service tells', () => {
  test('settles a delivery of which nobody knew whether it went', async () => {
    const store = await aLedger(UNKNOWN);
    await tell(store, 'delivered');
    expect(await receipt(store)).toMatchObject({
      state: 'sent',
      reason: null,
      messageId: 'told',
      events: [{ kind: 'delivered', attempt: 1 }],
    });
  });

  test('settles one whose sender died between sending and writing it down', async () => {
    const store = await aLedger(null);
    await tell(store, 'accepted');
    expect(await receipt(store)).toMatchObject({ state: 'sent', messageId: 'told' });
    expect(await claimAgain(store)).toMatchObject({ ours: false, known: { outcome: 'alreadySent' } });
  });

  test('is kept beside what is known: a bounce is of a mail that was sent', async () => {
    const store = await aLedger(SENT);
    await tell(store, 'bounced', { detail: 'Permanent, General' });
    expect(await receipt(store)).toMatchObject({
      state: 'sent',
      messageId: 'from the answer',
      events: [{ kind: 'bounced', detail: 'Permanent, General' }],
    });
  });

  test('says who wants no letters, though the service took the message', async () => {
    const store = await aLedger(SENT);
    await tell(store, 'suppressed', { detail: 'Permanent, UnsubscribedRecipient' });
    await tell(store, 'accepted');
    expect(await receipt(store)).toMatchObject({
      state: 'suppressed',
      reason: 'the mail service sends nothing to this address: Permanent, UnsubscribedRecipient',
    });
    expect(await claimAgain(store)).toMatchObject({ ours: false, known: { outcome: 'suppressed' } });
  });

  test('that it rejected a message lets the next run try again, and what it told is kept', async () => {
    const store = await aLedger(SENT);
    await tell(store, 'rejected');
    expect(await claimAgain(store)).toMatchObject({ ours: true, receipt: { attempt: 2 } });
    expect(await receipt(store)).toMatchObject({
      state: 'claimed',
      events: [{ kind: 'rejected', attempt: 1 }],
    });
  });

  test('late of an attempt that was rejected does not make the next one sent', async () => {
    const store = await aLedger(SENT);
    await tell(store, 'rejected');
    await claimAgain(store);
    await tell(store, 'accepted');
    expect(await receipt(store)).toMatchObject({ state: 'claimed', attempt: 2 });
  });

  test('late of an attempt that went keeps the letter from being sent a second time', async () => {
    const store = await aLedger(REFUSED);
    await settleWith(store, await claimAgain(store), REFUSED);
    await tell(store, 'delivered', { attempt: 1 });
    expect(await receipt(store)).toMatchObject({ state: 'sent', attempt: 2 });
    expect(await claimAgain(store)).toMatchObject({ ours: false, known: { outcome: 'alreadySent' } });
  });

  test('of two attempts comes to the same in both orders', async () => {
    const states: string[] = [];
    for (const inTurn of [true, false]) {
      const store = await aLedger(REFUSED);
      await settleWith(store, await claimAgain(store), UNKNOWN);
      const tellings = [
        () => tell(store, 'delivered', { attempt: 1 }),
        () => tell(store, 'suppressed', { attempt: 2 }),
      ];
      for (const tells of inTurn ? tellings : tellings.reverse()) await tells();
      states.push((await receipt(store)).state);
    }
    expect(states).toEqual(['suppressed', 'suppressed']);
  });

  test('late of who opted out meanwhile is true of them as well, so that who comes back gets no second one', async () => {
    const store = await aLedger(UNKNOWN);
    const { body, etag } = (await store.read(KEY))!;
    const left = { key: KEY, receipt: JSON.parse(new TextDecoder().decode(body)) as Receipt, etag };
    await release(store, left, '2026-08-02T10:00:00Z');
    await claimAgain(store, { optedOut: true });
    expect(await receipt(store)).toMatchObject({ state: 'suppressed', reason: OPTED_OUT });
    await tell(store, 'delivered');
    expect(await claimAgain(store)).toMatchObject({ ours: false, known: { outcome: 'alreadySent' } });
  });

  test('twice is the same as once', async () => {
    const store = await aLedger(SENT);
    await tell(store, 'delivered');
    const once = await store.read(KEY);
    await tell(store, 'delivered');
    expect((await store.read(KEY))!.etag).toBe(once!.etag);
  });

  test('comes to the same in any order, before and after the answer, and racing it', async () => {
    const kinds = [
      'accepted',
      'delayed',
      'delivered',
      'bounced',
      'complained',
      'suppressed',
      'rejected',
    ] as const;
    const event = fc.record({ kind: fc.constantFrom(...kinds), second: fc.integer({ min: 0, max: 9 }) });
    const outcome = fc.constantFrom(SENT, UNKNOWN, REFUSED);
    await fc.assert(
      fc.asyncProperty(
        fc.array(event, { maxLength: 6 }),
        outcome,
        fc.nat(6),
        async (events, sent, before) => {
          const inTurn = await ended(events, sent, events.length);
          const reversed = await ended([...events].reverse(), sent, Math.min(before, events.length));
          const racing = await ended(events, sent, 0, true);
          expect(stateOf(reversed)).toEqual(stateOf(inTurn));
          expect(stateOf(racing)).toEqual(stateOf(inTurn));
        },
      ),
      { numRuns: 300 },
    );
  });
});

test('over any number of attempts, nobody who got a letter gets another, and who wants none never does', async () => {
  type Act = { readonly try: Sent | null } | { readonly of: number; readonly tells: MailEvent['kind'] };
  const kinds = ['accepted', 'delivered', 'delayed', 'bounced', 'suppressed', 'rejected'] as const;
  const act: fc.Arbitrary<Act> = fc.oneof(
    fc.record({ try: fc.constantFrom(SENT, UNKNOWN, REFUSED, null) }),
    fc.record({ of: fc.integer({ min: 1, max: 3 }), tells: fc.constantFrom(...kinds) }),
  );
  await fc.assert(
    fc.asyncProperty(fc.array(act, { maxLength: 15 }), async (acts) => {
      const store = await aLedger(REFUSED);
      let suppressed = false;
      for (const one of acts) {
        if ('tells' in one) await tell(store, one.tells, { attempt: one.of });
        else {
          const claimed = await claimAgain(store);
          expect(claimed.ours && (await hasArrived(store))).toBe(false);
          if (claimed.ours && one.try !== null) await settleWith(store, claimed, one.try);
        }
        const { state } = await receipt(store);
        expect(suppressed && state !== 'suppressed').toBe(false);
        suppressed = state === 'suppressed';
      }
    }),
    { numRuns: 500 },
  );
});

describe('between the call and its answer', () => {
  test.each<[MailEvent['kind'], Sent, Receipt['state']]>([
    ['accepted', SENT, 'sent'],
    ['accepted', UNKNOWN, 'sent'],
    ['delivered', SENT, 'sent'],
    ['suppressed', SENT, 'suppressed'],
    ['suppressed', UNKNOWN, 'suppressed'],
    ['rejected', SENT, 'refused'],
  ])('%s was told, and then %o: %s', async (kind, sent, state) => {
    const store = memoryStore();
    const claimed = await claimAgain(store);
    await tell(store, kind);
    await settleWith(store, claimed, sent);
    expect(await receipt(store)).toMatchObject({
      state,
      messageId: sent.outcome === 'sent' ? 'from the answer' : 'told',
      events: [{ kind }],
    });
  });

  test('the answer to an attempt that is over changes nothing', async () => {
    const store = memoryStore();
    const first = await claimAgain(store);
    await tell(store, 'rejected');
    await claimAgain(store);
    await settleWith(store, first, UNKNOWN);
    expect(await receipt(store)).toMatchObject({ state: 'claimed', attempt: 2 });
  });
});

describe('a queue of events', () => {
  test('gives back what cannot be read or written down, and goes on', async () => {
    const store = await aLedger(SENT);
    const said: ProgressEvent[] = [];
    const broken: Store = {
      ...store,
      write: (key, body, condition) =>
        key.includes('/r7/') ? Promise.reject(new Error('AccessDenied')) : store.write(key, body, condition),
      read: (key) => store.read(key.replace('/r7/', '/r1/')),
    };
    const failed = await noteMailEvents({ store: broken, progress: (event) => said.push(event) }, [
      { id: 'cut', reported: null, unreadable: 'SyntaxError' },
      { id: 'foreign', reported: null, unreadable: null },
      { id: 'denied', reported: aReport('delivered', { revision: 7 }), unreadable: null },
      { id: 'nobody', reported: aReport('delivered', { revision: 2 }), unreadable: null },
      { id: 'good', reported: aReport('delivered'), unreadable: null },
    ]);
    expect(failed).toEqual(['cut', 'denied']);
    expect(said.map(({ message }) => message)).toEqual([
      'what the mail service told cannot be read: SyntaxError',
      'what the mail service told cannot be written down: AccessDenied',
      'the mail service told of a delivery that the ledger does not have: told',
    ]);
    expect(await receipt(store)).toMatchObject({ events: [{ kind: 'delivered' }] });
  });
});

/** A receipt after a first attempt; `null`: nobody settled it. */
async function aLedger(sent: Sent | null): Promise<Store> {
  const store = memoryStore();
  const claimed = await claimAgain(store);
  if (sent !== null) await settleWith(store, claimed, sent);
  return store;
}

function claimAgain(store: Store, { optedOut = false } = {}) {
  const at = '2026-08-02T09:00:00Z';
  return claim(store, { edition, recipient: RECIPIENT, at, started: at, optedOut, dryRun: false });
}

async function settleWith(
  store: Store,
  claimed: Awaited<ReturnType<typeof claim>>,
  sent: Sent,
): Promise<void> {
  if (!claimed.ours) throw new Error('The claim is not ours');
  await settle(store, claimed, sent, '2026-08-02T09:00:03Z');
}

/** By what was told of each attempt: taken or delivered, and not taken back. */
async function hasArrived(store: Store): Promise<boolean> {
  const { events = [] } = await receipt(store);
  const attempts = [...new Set(events.map(({ attempt }) => attempt))].map((attempt) =>
    events.filter((event) => event.attempt === attempt).map(({ kind }) => kind),
  );
  return attempts.some((kinds) => !kinds.includes('suppressed') && !kinds.includes('rejected'));
}

function tell(store: Store, kind: MailEvent['kind'], more: { detail?: string; attempt?: number } = {}) {
  const { detail = null, attempt = 1 } = more;
  return noteMailEvent(
    store,
    aReport(kind, { attempt, event: { kind, at: '2026-08-02T09:00:01Z', detail } }),
  );
}

function aReport(kind: MailEvent['kind'], more: Partial<ReportedMail> = {}): ReportedMail {
  return {
    month: '2026-07',
    audience: 'maintainers',
    subject: 'lamp',
    revision: 1,
    recipient: RECIPIENT,
    attempt: 1,
    messageId: 'told',
    event: { kind, at: '2026-08-02T09:00:01Z', detail: null },
    ...more,
  };
}

/** Of one attempt: some events before the answer, the others after it, or all at once. */
async function ended(
  events: readonly { readonly kind: MailEvent['kind']; readonly second: number }[],
  sent: Sent,
  before: number,
  atOnce = false,
): Promise<Receipt> {
  const store = memoryStore();
  const claimed = await claimAgain(store);
  const told = events.map(
    ({ kind, second }) =>
      () =>
        noteMailEvent(
          store,
          aReport(kind, { event: { kind, at: `2026-08-02T09:00:0${second}Z`, detail: null } }),
        ),
  );
  const answered = () => settleWith(store, claimed, sent);
  if (atOnce) await Promise.all([...told.map((tells) => tells()), answered()]);
  else for (const act of [...told.slice(0, before), answered, ...told.slice(before)]) await act();
  return receipt(store);
}

function stateOf({ state, events = [] }: Receipt) {
  return { state, events: events.map(({ kind, at }) => `${at} ${kind}`).sort() };
}

async function receipt(store: Store): Promise<Receipt> {
  return JSON.parse(new TextDecoder().decode((await store.read(KEY))!.body)) as Receipt;
}

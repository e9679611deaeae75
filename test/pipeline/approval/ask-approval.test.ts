import { memoryStore } from '../../../functions/adapters/store/memory-store.ts';
import type { ApprovalRequest } from '../../../functions/model/approval.ts';
import { approvalKey, approvalRequestKey, editionKey } from '../../../functions/model/keys.ts';
import type { Store, Waiting } from '../../../functions/model/ports.ts';
import { approveWaiting } from '../../../functions/pipeline/approval/approve-waiting.ts';
import { askApproval } from '../../../functions/pipeline/approval/ask-approval.ts';
import { isApproved } from '../../../functions/pipeline/approval/is-approved.ts';
import { reportHash } from '../../../functions/pipeline/approval/report-hash.ts';
import { readDocument } from '../../../functions/pipeline/documents.ts';
import { lampConfig, secrets, writeMonth } from '../../builders/written-month.ts';

const month = '2026-07';
const editing = lampConfig().editing;
const twoSponsors = [
  { id: 'ostrel', company: 'Ostrel', recipients: ['ospo@ostrel.example', 'Eva <eva@ostrel.example>'] },
  { id: 'brask', company: 'Brask', recipients: [] },
];

test('the operator is told where each letter lies, whom it is for, how to let them go and until when', async () => {
  const { ask, told, sponsors } = await aMonth({
    sponsors: twoSponsors,
    archive: { url: 'https://letters.example/' },
    approvalDays: 7,
  });
  expect(await ask('a')).toEqual({ approved: false });
  expect(told).toHaveLength(1);
  expect(told[0]!.subject).toBe('2026-07: letters to 2 sponsors wait for your approval');
  const lines = told[0]!.text.split('\n');
  expect(lines).toContain('  community-hat approve --month 2026-07 --remote');
  expect(lines).toContain('If nobody approves them until 2026-08-13, they do not go.');
  expect(lines).toContain(`  https://letters.example/${editionKey(sponsors[0]!, 'index.html')}`);
  expect(lines).toContain('  to ospo@ostrel.example, Eva <eva@ostrel.example>');
  expect(lines).toContain('  to nobody: none is listed');
  expect(lines).toContain('In a checkout, type npm start -- in place of community-hat.');
});

test('what wakes the run up is kept; asked again, by a redrive, the newest is kept', async () => {
  const { ask, request } = await aMonth();
  await ask('first');
  expect(await request()).toEqual({
    schema: 1,
    month,
    askedAt: '2026-08-06T06:00:00.000Z',
    until: '2026-08-20T06:00:00.000Z',
    taskToken: 'first',
    lapsedAt: null,
  });
  await ask('second');
  expect(await request()).toMatchObject({ taskToken: 'second' });
});

test('who approves wakes the run up, with the newest token; a second time there is nobody to wake', async () => {
  const { ask, approve, woken } = await aMonth();
  await ask('first');
  await ask('second');
  expect(await approve()).toMatchObject({ again: false, woke: true });
  expect(await approve()).toMatchObject({ again: true, woke: false });
  expect(woken).toEqual([['second', { approved: true }]]);
});

test('approved before it was asked: the run goes on at once, and the operator is not troubled', async () => {
  const { ask, approve, woken, told } = await aMonth();
  expect(await approve()).toMatchObject({ woke: false });
  expect(await ask('a')).toEqual({ approved: true });
  expect(woken).toEqual([['a', { approved: true }]]);
  expect(told).toEqual([]);
});

test('asked and approved at the same moment, in any order of their steps: the run is woken up once', async () => {
  for (let seed = 1; seed <= 300; seed += 1) {
    const { store, runtime, woken } = await aMonth();
    const turns = takingTurns(store, seed);
    const [asked, approved] = await Promise.all([
      askApproval({ ...runtime, store: turns() }, { month, taskToken: 'a' }),
      approveWaiting({ ...runtime, store: turns() }, { month, editing }),
    ]);
    expect(woken).toEqual([['a', { approved: true }]]);
    expect(asked.approved || approved.woke).toBe(true);
  }
});

test('an approval is of what was read: written anew since, a letter has to be read again', async () => {
  const { ask, approve, store, sponsors, woken, told } = await aMonth();
  await approve();
  const key = editionKey(sponsors[0]!, 'report.json');
  const report = await readDocument<{ schema: 1 }>(store, key);
  await store.write(key, new TextEncoder().encode(JSON.stringify({ ...report, headline: 'Another' })));
  expect(await ask('a')).toEqual({ approved: false });
  expect(woken).toEqual([]);
  expect(told).toHaveLength(1);
  expect(await approve()).toMatchObject({ again: false, woke: true });
});

test('one of two letters written anew: both are asked for, and the run does not go on with one', async () => {
  const { ask, approve, store, sponsors, woken } = await aMonth({ sponsors: twoSponsors });
  await approve();
  const key = editionKey(sponsors[1]!, 'report.json');
  await store.write(key, new TextEncoder().encode('{"schema": 1}'));
  expect(await ask('a')).toEqual({ approved: false });
  expect(woken).toEqual([]);
});

test('an approval of an older version, which knew no hashes, counts', async () => {
  const { store, sponsors } = await aMonth();
  const key = editionKey(sponsors[0]!, 'report.json');
  const old = { schema: 1, month, at: '2026-08-01T00:00:00Z', editions: [key] } as const;
  expect(isApproved(old, { key, sha256: await reportHash(store, key) })).toBe(true);
  expect(isApproved({ ...old, read: {} }, { key, sha256: await reportHash(store, key) })).toBe(false);
});

test('nobody approved in time: they do not go, the operator is told how they still can, and the request says so', async () => {
  const { ask, lapse, request, told, approve } = await aMonth({ approvalDays: 1 });
  await ask('a');
  expect(await lapse()).toEqual({ approved: false });
  expect((await request())!.lapsedAt).toBe('2026-08-07T06:00:00.000Z');
  expect(told[1]!.subject).toBe('2026-07: letters to 1 sponsor were not sent: nobody approved them');
  expect(told[1]!.text).toContain('in 1 day,');
  expect(told[1]!.text).toContain('\n  community-hat approve --month 2026-07 --remote');
  expect(await approve()).toMatchObject({ woke: false });
});

test('approved in the last moment: the run goes on although nobody woke it up', async () => {
  const { ask, lapse, approve, told } = await aMonth();
  await ask('a');
  await approve();
  expect(await lapse()).toEqual({ approved: true });
  expect(told).toHaveLength(1);
});

test('with a deadline they go when it is over, and the approval says that no person gave it', async () => {
  const { ask, lapse, told, store } = await aMonth({ approval: 'deadline' });
  await ask('a');
  expect(told[0]!.text).toContain('They go on 2026-08-20 even if you do nothing.');
  expect(await lapse()).toEqual({ approved: true });
  expect(await readDocument(store, approvalKey(month))).toMatchObject({ by: 'deadline' });
  expect(told).toHaveLength(1);
});

test('another run that asked later has promised more time: the older one neither closes its request nor uses the deadline', async () => {
  for (const approval of ['required', 'deadline']) {
    const { ask, lapse, later, request, approve } = await aMonth({ approval });
    await ask('older');
    later(10);
    await ask('newer');
    later(4);
    expect(await lapse()).toEqual({ approved: false });
    expect(await request()).toMatchObject({ taskToken: 'newer', lapsedAt: null });
    expect(await approve()).toMatchObject({ woke: true });
  }
});

test('no name can add a line of its own to what the operator is told', async () => {
  const hostile = 'Ostrel\u2028  community-hat approve --month 2020-01\r\nBcc: all@evil.example\u202e';
  const { ask, told } = await aMonth({}, hostile);
  await ask('a');
  const { text, subject } = told[0]!;
  expect(text).not.toMatch(/[\u2028\r\u202e]/);
  expect(text.split('\n').filter((line) => line.includes('community-hat approve'))).toEqual([
    '  community-hat approve --month 2026-07 --remote',
    'Ostrel community-hat approve --month 2020-01 Bcc: all@evil.example',
  ]);
  expect(subject).not.toContain('Ostrel');
});

test('of very many sponsors the first are told, and where the others are', async () => {
  const sponsors = Array.from({ length: 45 }, (_, i) => ({
    id: `s${i}`,
    company: `Company ${i}`,
    recipients: [],
  }));
  const { ask, told } = await aMonth({ sponsors });
  await ask('a');
  expect(told[0]!.text).toContain(
    '5 more: community-hat approve --month 2026-07 --remote --dry-run lists all',
  );
});

async function aMonth(settings: Record<string, unknown> = {}, company?: string) {
  const store = memoryStore();
  const config = lampConfig(settings);
  const [sponsor] = config.sponsors;
  // As if the schema had let it through.
  const told = company === undefined ? config : { ...config, sponsors: [{ ...sponsor!, company }] };
  const editions = await writeMonth(store, month, told);
  return { ...around(store), sponsors: editions.filter(({ audience }) => audience === 'sponsor') };
}

function around(store: Store) {
  let day = 0;
  const asked: string[] = [];
  /** Tokens that nobody waits with any more. */
  const gone = new Set<string>();
  const told: { subject: string; text: string }[] = [];
  const woken: [string, { approved: boolean }][] = [];
  const waiting: Waiting = {
    async goOn(token, answer) {
      if (gone.has(token)) return false;
      gone.add(token);
      woken.push([token, answer]);
      return true;
    },
  };
  const runtime = {
    store,
    secrets,
    waiting,
    clock: { now: () => new Date(Date.parse('2026-08-06T06:00:00Z') + day * 24 * 60 * 60 * 1000) },
    operator: {
      async tell(subject: string, text: string) {
        told.push({ subject, text });
      },
    },
  };
  const later = (days: number) => {
    day += days;
  };
  return {
    store,
    runtime,
    told,
    woken,
    later,
    ask(taskToken: string) {
      asked.push(taskToken);
      return askApproval(runtime, { month, taskToken });
    },
    async lapse() {
      if (day === 0) later(await daysOf(store));
      gone.add(asked.shift()!);
      return askApproval(runtime, { month, lapsed: true });
    },
    approve: () => approveWaiting(runtime, { month, editing }),
    request: () => readDocument<ApprovalRequest>(store, approvalRequestKey(month)),
  };
}

async function daysOf(store: Store): Promise<number> {
  const plan = await readDocument<{ schema: 1; config: { approvalDays: number } }>(
    store,
    `runs/${month}/plan.json`,
  );
  return plan!.config.approvalDays;
}

/** Of those who share the store, one at a time does a step, in an order that the seed decides. */
function takingTurns(store: Store, seed: number): () => Store {
  let state = seed * 7919;
  const waiting: (() => void)[] = [];
  const next = () => {
    state = (state * 48271) % 2147483647;
    waiting.splice(state % Math.max(1, waiting.length), 1)[0]?.();
  };
  const turn = () =>
    new Promise<void>((go) => {
      waiting.push(go);
      setImmediate(next);
    });
  const after = async <T>(step: () => Promise<T>): Promise<T> => {
    await turn();
    return step();
  };
  return () => ({
    ...store,
    read: (key) => after(() => store.read(key)),
    write: (key, body, condition) => after(() => store.write(key, body, condition)),
    async *list(prefix) {
      await turn();
      yield* store.list(prefix);
    },
  });
}

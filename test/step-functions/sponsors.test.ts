import { FACETS } from '../../functions/model/snapshot.ts';
import { approveWaiting } from '../../functions/pipeline/approval/approve-waiting.ts';
import { approve } from '../../functions/pipeline/approve.ts';
import { correct } from '../../functions/pipeline/correct.ts';
import { report } from '../../functions/pipeline/report.ts';
import { aCloud, harbour, MONTH, START, useClouds } from './a-cloud.ts';
import type { Cloud } from './cloud.ts';
import type { Execution } from './execution.ts';

useClouds();

/** Whoever gets a letter before sponsors do. */
const FIRST = 4;
const editing = { forewords: [], holds: [], acknowledged: [], optOut: [] };

test('maintainers have three days, then somebody is asked, and when they approve it sponsors get theirs', async () => {
  const { cloud } = await aCloud();
  const approved = onDay(cloud, '2026-08-09T09:00:00Z', () => approveIn(cloud));
  const run = await cloud.start(START).run();
  expect(run).toMatchObject({ status: 'SUCCEEDED', output: { says: 'Every letter for 2026-07 went' } });
  expect(await approved).toMatchObject({ again: false, woke: true });
  expect(dayOf(run, 'Ask for approval')).toBe('2026-08-05');
  expect(dayOf(run, 'Deliver letters to sponsors')).toBe('2026-08-09');
  expect(cloud.mails()).toHaveLength(FIRST + 1);
  expect(cloud.sns.published.map(({ subject }) => subject)).toEqual([
    '2026-07: letters to 1 sponsor wait for your approval',
  ]);
  expect(cloud.sns.published[0]!.message).toContain('to ospo@ostrel.example');
});

test('approved before it was asked for: sponsors wait for the days of the maintainers alone', async () => {
  const { cloud } = await aCloud();
  const approved = onDay(cloud, '2026-08-03T09:00:00Z', () => approveIn(cloud));
  const run = await cloud.start(START).run();
  expect(await approved).toMatchObject({ woke: false });
  expect(run.status).toBe('SUCCEEDED');
  expect(dayOf(run, 'Deliver letters to sponsors')).toBe('2026-08-05');
  expect(cloud.sns.published).toEqual([]);
  expect(cloud.mails()).toHaveLength(FIRST + 1);
});

test('nobody approves them: after fourteen days the run ends with a word, and they can still be sent', async () => {
  const { cloud } = await aCloud();
  const run = await cloud.start(START).run();
  expect(run.status).toBe('SUCCEEDED');
  expect(run.output).toEqual({
    says: 'The letters for 2026-07 went to maintainers. Nobody approved those to sponsors, so they did not go. To send them all the same: community-hat approve --month 2026-07 --remote',
  });
  expect(dayOf(run, 'Nobody approved them in time')).toBe('2026-08-19');
  expect(cloud.sns.published.map(({ subject }) => subject)).toEqual([
    '2026-07: letters to 1 sponsor wait for your approval',
    '2026-07: letters to 1 sponsor were not sent: nobody approved them',
  ]);
  expect(cloud.mails()).toHaveLength(FIRST);
  expect(await approveIn(cloud)).toMatchObject({ woke: false });
  const sent: string[] = [];
  const mailer = {
    async send({ to }: { to: { address: string } }) {
      sent.push(to.address);
      return { outcome: 'sent', messageId: 'm', place: null } as const;
    },
  };
  await approve({ ...cloud.person(), mailer }, { month: MONTH, editing, dryRun: false });
  expect(sent).toEqual(['ospo@ostrel.example']);
});

test('with a deadline they go when it is over', async () => {
  const { cloud } = await aCloud({ approval: 'deadline', approvalDays: 5 });
  const run = await cloud.start(START).run();
  expect(run).toMatchObject({ status: 'SUCCEEDED', output: { says: 'Every letter for 2026-07 went' } });
  expect(dayOf(run, 'Deliver letters to sponsors')).toBe('2026-08-10');
  expect(cloud.mails()).toHaveLength(FIRST + 1);
});

test('a correction within the days of the maintainers is what sponsors get', async () => {
  const { cloud } = await aCloud();
  const corrected = onDay(cloud, '2026-08-03T09:00:00Z', () => correctIn(cloud));
  void onDay(cloud, '2026-08-06T09:00:00Z', () => approveIn(cloud));
  const run = await cloud.start(START).run();
  expect(run.status).toBe('SUCCEEDED');
  expect((await corrected).made).toBe('corrected');
  expect(await lettersTo(cloud, 'ospo@ostrel.example')).toEqual([expect.stringContaining(CORRECTED)]);
});

test('a correction after the approval has to be read again, and only then sponsors get it, once', async () => {
  const { cloud } = await aCloud();
  void onDay(cloud, '2026-08-06T09:00:00Z', () => approveIn(cloud));
  void onDay(cloud, '2026-08-08T09:00:00Z', () => approveIn(cloud));
  let corrections = 0;
  cloud.before = async ({ door, event }) => {
    // Between the approval and the delivery.
    if (door !== 'deliver' || (event as { audience: string }).audience !== 'sponsor') return;
    corrections += 1;
    if (corrections > 1) return;
    await correctIn(cloud);
    // A name is no figure, so the correction leaves the letter; somebody writes it again.
    await report(cloud.person(), { month: MONTH, audience: 'sponsor', subject: 'ostrel' });
  };
  const run = await cloud.start(START).run();
  expect(run).toMatchObject({ status: 'SUCCEEDED', output: { says: 'Every letter for 2026-07 went' } });
  expect(run.history.filter(({ state }) => state === 'Ask for approval')).toHaveLength(2);
  expect(cloud.sns.published).toHaveLength(2);
  expect(await lettersTo(cloud, 'ospo@ostrel.example')).toEqual([expect.stringContaining(CORRECTED)]);
  expect(run.history.at(-1)!.at.slice(0, 10)).toBe('2026-08-08');
});

test('a run that fails after the days of the maintainers does not wait for them again, and asks anew', async () => {
  const { cloud } = await aCloud();
  cloud.after = ({ door, nth }) => {
    if (door === 'ask-approval' && nth === 1) throw new Error('Out of memory');
  };
  const run = await cloud.start(START).run();
  expect(run.status).toBe('FAILED');
  void onDay(cloud, '2026-08-07T09:00:00Z', () => approveIn(cloud));
  await run.run();
  expect(run.status).toBe('SUCCEEDED');
  expect(run.history.filter(({ state }) => state === 'Wait while maintainers can correct')).toHaveLength(1);
  expect(cloud.mails()).toHaveLength(FIRST + 1);
});

const CORRECTED = 'Ostrel Shipyards';

function approveIn(cloud: Cloud) {
  return approveWaiting(cloud.person(), { month: MONTH, editing });
}

/** The company had another name; a maintainers' letter gets a revision, and whoever has not got theirs gets it right. */
function correctIn(cloud: Cloud) {
  const mailer = { send: async () => ({ outcome: 'sent', messageId: 'c', place: null }) as const };
  return correct(
    { ...cloud.person(), mailer },
    {
      month: MONTH,
      config: harbour({
        sponsors: [{ id: 'ostrel', company: CORRECTED, recipients: ['ospo@ostrel.example'] }],
      }),
      version: '0.0.0',
      facets: FACETS,
      letter: { audience: 'maintainers', subject: 'quay' },
      reason: 'The company had another name',
      force: true,
      dryRun: false,
    },
  );
}

async function onDay<T>(cloud: Cloud, day: string, deed: () => Promise<T>): Promise<T> {
  let done: T | undefined;
  await cloud.time.at(day, async () => {
    done = await deed();
  });
  return done as T;
}

/** The mails to somebody, as they lie in the mailbox. */
async function lettersTo(cloud: Cloud, address: string): Promise<readonly string[]> {
  const { store } = cloud.person();
  const texts = cloud.mails().map(async (key) => {
    const found = await store.read(`mailbox/${key}`);
    return Buffer.from(found!.body).toString('utf8');
  });
  return (await Promise.all(texts)).filter((text) => text.includes(`To: ${address}`));
}

function dayOf({ history }: Execution, state: string): string | undefined {
  return history.find((each) => each.state === state)?.at.slice(0, 10);
}

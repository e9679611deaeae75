import { DOORS } from '../../functions/model/doors.ts';
import { approveWaiting } from '../../functions/pipeline/approval/approve-waiting.ts';
import { aCloud, aRepository, MONTH, START, useClouds } from './a-cloud.ts';
import type { Cloud } from './cloud.ts';
import type { Execution } from './execution.ts';
import { LARGEST_PAYLOAD } from './payload.ts';

useClouds();

const LETTERS = { maintainers: 3, programme: 1, sponsor: 1 };
const ALL = LETTERS.maintainers + LETTERS.programme + LETTERS.sponsor;

test('a month goes from the schedule to the mailbox; started again it sends nothing', async () => {
  const { cloud } = await aCloud({ approval: 'none' });
  const run = await cloud.start(START).run();
  expect(run).toMatchObject({ status: 'SUCCEEDED', output: { says: 'Every letter for 2026-07 went' } });
  expect(statesOf(run)).toEqual([
    'Plan',
    'Harvest batches',
    'Measure repositories',
    'Roll up projects',
    'Roll up portfolio',
    'Write letters',
    'Publish',
    'Deliver letters',
    'Are there letters to sponsors?',
    'Look when maintainers got theirs',
    'Wait while maintainers can correct',
    'Write letters to sponsors again',
    'Does somebody have to read them?',
    'Deliver letters to sponsors',
    'Publish again',
    'Watch',
    'Was a letter corrected after it was approved?',
    'Did every letter go?',
    'Every letter went',
  ]);
  expect(cloud.mails()).toHaveLength(ALL);
  const again = await cloud.start({ month: MONTH }).run();
  expect(again.status).toBe('SUCCEEDED');
  expect(cloud.mails()).toHaveLength(ALL);
  // Sponsors waited three days the first time; now those are over.
  expect(daysOf(run)).toBeGreaterThanOrEqual(3);
  expect(daysOf(again)).toBeLessThan(0.1);
  expect(Math.max(...cloud.calls.map(({ bytes }) => bytes))).toBeLessThan(LARGEST_PAYLOAD / 100);
});

test('each door that the state machine calls is called, and none that it does not know', async () => {
  const { cloud } = await aCloud();
  await approvedOn(cloud, '2026-08-06T09:00:00Z');
  await cloud.start(START).run();
  const called = new Set(cloud.calls.map(({ door }) => door));
  expect([...called].sort()).toEqual(DOORS.filter((door) => door !== 'mail-events').toSorted());
});

test('without sponsors nobody waits, and nobody is asked', async () => {
  const { cloud } = await aCloud({ sponsors: [] });
  const run = await cloud.start(START).run();
  expect(run.status).toBe('SUCCEEDED');
  expect(daysOf(run)).toBeLessThan(0.1);
  expect(cloud.mails()).toHaveLength(ALL - LETTERS.sponsor);
  expect(cloud.sns.published).toEqual([]);
});

test('the limit of the forge: the run waits until it is over, and asks for nothing before', async () => {
  const { cloud } = await aCloud({ sponsors: [] }, { pointsPerHour: 4 });
  const run = await cloud.start(START).run();
  expect(run.status).toBe('SUCCEEDED');
  expect(entered(run, 'Wait until the forge answers again').length).toBeGreaterThan(0);
  expect(cloud.github.early).toEqual({ primary: 0, secondary: 0 });
  expect(daysOf(run)).toBeGreaterThan(0.04);
  expect(cloud.mails()).toHaveLength(ALL - LETTERS.sponsor);
});

test('a repository that cannot be read holds nothing up: its project is told what could be read', async () => {
  const { cloud } = await aCloud({ sponsors: [] }, { worlds: ['quay', 'mole'].map(aRepository) });
  const run = await cloud.start(START).run();
  expect(run.status).toBe('SUCCEEDED');
  expect(cloud.mails()).toHaveLength(ALL - LETTERS.sponsor);
});

test('a project of which nothing can be read gets no letter; the others get theirs, and then the run fails', async () => {
  const { cloud } = await aCloud({ approval: 'none' }, { worlds: ['mole', 'pier'].map(aRepository) });
  const run = await cloud.start(START).run();
  expect(run).toMatchObject({ status: 'FAILED', error: { name: 'LettersDidNotGo' } });
  expect(run.error!.cause).toContain('nothing of their project could be read: 1;');
  expect(cloud.mails()).toHaveLength(ALL - 1);
});

const SIDE_BY_SIDE: readonly string[] = ['measure', 'roll-up', 'report', 'deliver'];
const CALLED = DOORS.filter((door) => door !== 'mail-events');

test.each(CALLED)(
  '%s crashes, and once more as it was about to answer: redriven, the month ends as any other',
  async (crashing) => {
    const { cloud } = await aCloud();
    await approvedOn(cloud, '2026-08-06T09:00:00Z');
    cloud.before = ({ door, nth }) => {
      if (door === crashing && nth === 1) throw new RangeError('Out of memory');
    };
    cloud.after = ({ door, nth }) => {
      if (door === crashing && nth === 2) throw new RangeError('Out of memory');
    };
    const run = cloud.start(START);
    let redrives = 0;
    for (await run.run(); run.status === 'FAILED' && redrives < 5; redrives += 1) {
      expect(run.error!.cause).toContain('Out of memory');
      await run.run();
    }
    expect(run).toMatchObject({ status: 'SUCCEEDED', output: { says: 'Every letter for 2026-07 went' } });
    // A harvest is tried again by itself: it goes on from the page that it kept. Of children side by side both fail at once.
    expect(redrives).toBe(crashing === 'harvest' ? 0 : SIDE_BY_SIDE.includes(crashing) ? 1 : 2);
    expect(cloud.mails().toSorted()).toEqual([...new Set(cloud.mails())].toSorted());
    expect(cloud.mails()).toHaveLength(ALL);
    // Who goes on from further down does not wait for the maintainers again.
    expect(daysOf(run)).toBeLessThan(4.2);
  },
);

test('Lambda throttles: it is tried again, and nobody notices', async () => {
  const { cloud } = await aCloud({ sponsors: [] });
  cloud.before = ({ door, nth }) => {
    if (door === 'measure' && nth <= 4)
      throw Object.assign(new Error('Rate exceeded'), { name: 'Lambda.TooManyRequestsException' });
  };
  const run = await cloud.start(START).run();
  expect(run.status).toBe('SUCCEEDED');
});

test('mails beyond the quota of a day wait for the next one, and are sent once', async () => {
  const { cloud, time } = await aCloud(
    {
      approval: 'none',
      mail: { mailer: 'ses', from: 'hats@hats.example' },
      cloud: { operator: 'op@hats.example' },
    },
    { variables: { MAILER: 'ses', SES_CONFIGURATION_SET: 'letters', SES_CONTACT_LIST: 'letters' } },
  );
  const { account } = cloud.ses;
  Object.assign(account, { SendQuota: { Max24HourSend: 2, MaxSendRate: 100, SentLast24Hours: 0 } });
  void time.at('2026-08-03T07:00:00Z', async () => Object.assign(account.SendQuota, { SentLast24Hours: 0 }));
  void time.at('2026-08-04T07:00:00Z', async () => Object.assign(account.SendQuota, { SentLast24Hours: 0 }));
  void time.at('2026-08-08T07:00:00Z', async () => Object.assign(account.SendQuota, { SentLast24Hours: 0 }));
  const run = await cloud.start(START).run();
  expect(run).toMatchObject({ status: 'SUCCEEDED', error: null });
  expect(entered(run, 'Deliver: wait for the quota').length).toBeGreaterThan(0);
  const got = cloud.ses.accepted.map(({ to, subject }) => `${to} ${subject}`);
  expect(got).toHaveLength(ALL);
  expect(new Set(got).size).toBe(ALL);
  // Two that were sent side by side may both have seen the last place: SES refuses one, and it is tried on the next day.
  expect(cloud.ses.calls.length).toBeLessThan(2 * ALL);
});

/** Somebody approves the letters on that day. */
async function approvedOn(cloud: Cloud, day: string) {
  const { person, time } = { person: cloud.person(), time: cloud.time };
  void time.at(day, () => approveWaiting(person, { month: MONTH, editing: NO_EDITING }));
}

const NO_EDITING = { forewords: [], holds: [], acknowledged: [], optOut: [] };

/** Of the execution itself, not of children: their states come in between. */
function statesOf(run: Execution): readonly string[] {
  return run.history.filter(({ child }) => !child).map(({ state }) => state);
}

function entered(run: Execution, state: string): readonly string[] {
  return run.history.filter((each) => each.state === state).map(({ at }) => at);
}

function daysOf({ history }: Execution): number {
  return (Date.parse(history.at(-1)!.at) - Date.parse(history[0]!.at)) / (24 * 60 * 60 * 1000);
}

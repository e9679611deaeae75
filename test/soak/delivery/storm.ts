import { setTimeout } from 'node:timers/promises';
import { NO_EDITING } from '../../../functions/model/config-programme.ts';
import type { EditionName } from '../../../functions/model/keys.ts';
import { resend } from '../../../functions/pipeline/resend.ts';
import { type Random, random } from '../../../sandbox/community/random.ts';
import { secrets, writeLetter } from '../../builders/written-month.ts';
import { SES_FAULTS } from '../../stand-ins/ses-faults.ts';
import { deliverAll } from './deliver-all.ts';
import { type Checked, type End, ledgerCheck } from './ledger-check.ts';
import { allListed, type MailWorld, MONTH, mailWorld } from './mail-world.ts';
import { mortal } from './mortal.ts';
import { noteEvents } from './note-events.ts';
import { type Turns, turnsBy } from './turns.ts';

export interface Storm {
  readonly wrong: readonly string[];
  readonly ends: Readonly<Record<End, number>>;
  readonly deaths: number;
  /** Calls of the mail service, and what it took. */
  readonly calls: number;
  readonly accepted: number;
  /** Whom a person sent it once more, and how many have it twice by that. */
  readonly resent: number;
  readonly twice: number;
}

const HALF_AN_HOUR = 30 * 60_000;

/**
 * Delivers a month while everything goes wrong that the seed says: several processes at once that die on the way, a mail
 * service that takes and drops, fails, hangs and has a quota, people who opted out or unsubscribed, events that come late,
 * in any order or never, a correction, and a person who sends again.
 */
export async function deliveryStorm(seed: number): Promise<Storm> {
  const dice = random(seed * 7919);
  const recipients = Array.from({ length: dice.whole(1, 3) }, () => dice.whole(1, 4));
  const everybody = recipients.flatMap((count, p) =>
    Array.from({ length: count }, (_, m) => `m${m}@p${p}.example`),
  );
  const optOuts = everybody.filter(() => dice.chance(0.1));
  // Over sockets, what happens at once is up to the machine; in memory, to the seed.
  const sockets = seed % 5 === 0;
  const world = await mailWorld({ recipients, optOuts, sockets });
  try {
    return await inWorld(world, seed, dice);
  } finally {
    await world.close();
  }
}

async function inWorld(world: MailWorld, seed: number, dice: Random): Promise<Storm> {
  const { ses, clock, config } = world;
  const share = dice.pick([0, 0.1, 0.3, 0.6]);
  ses.fail({ seeded: { seed: `${seed}`, share, among: SES_FAULTS } });
  for (const address of allListed(config)) {
    if (dice.chance(0.08)) ses.suppressed.add(address);
    if (dice.chance(0.08)) ses.unsubscribed.add(`maintainers ${address}`);
  }
  const told = dice.pick(['never', 'afterwards', 'meanwhile'] as const);
  const editions = [...world.editions];
  const strange: string[] = [];
  let deaths = await rounds(world, editions, dice, told, strange);
  if (dice.chance(0.3)) {
    const first = editions[0]!;
    const letter = { audience: first.audience, subject: first.subject };
    const correction = await writeLetter(world.store, MONTH, config, letter, { revision: 2 });
    deaths += await rounds(world, [correction], dice, told, strange);
    editions.push(correction);
  }
  if (told !== 'never') strange.push(...(await noteEvents(world.store, ses.events(), dice)));
  clock.pass(HALF_AN_HOUR);
  const checked = await ledgerCheck(world, editions, { told: told !== 'never' });
  const again = dice.chance(0.5) ? await sendAgain(world, editions, dice, checked, told !== 'never') : null;
  return {
    wrong: [...strange, ...checked.wrong, ...(again?.wrong ?? [])],
    ends: checked.ends,
    deaths,
    calls: ses.calls.length,
    accepted: ses.accepted.length,
    resent: again?.resent ?? 0,
    twice: again?.twice ?? 0,
  };
}

/** Some processes at once, several times, and at last one that lives. @returns how many died */
async function rounds(
  world: MailWorld,
  editions: readonly EditionName[],
  dice: Random,
  told: 'never' | 'afterwards' | 'meanwhile',
  strange: string[],
): Promise<number> {
  const { ses, s3, clock } = world;
  const turns = s3 === null ? turnsBy(dice) : null;
  let deaths = 0;
  for (let round = dice.whole(0, 3); round > 0; round -= 1) {
    if (s3 !== null) Object.assign(s3.faults, { lostAnswers: dice.whole(0, 2), conflicts: dice.whole(0, 1) });
    if (dice.chance(0.3)) ses.account.SendQuota.Max24HourSend = dice.whole(0, 8);
    const processes = Array.from({ length: dice.whole(1, 3) }, () =>
      oneProcess(world, editions, dice, turns, 0.7),
    );
    const events =
      told === 'meanwhile'
        ? [eventsMeanwhile(world, dice, turns).then((found) => void strange.push(...found))]
        : [];
    const all = Promise.all([...processes, ...events]);
    await turns?.until(all);
    await all;
    deaths += (await Promise.all(processes)).filter((end) => end === 'died').length;
    clock.pass(dice.pick([0, 60_000, HALF_AN_HOUR]));
  }
  Object.assign(ses.account.SendQuota, { Max24HourSend: 50_000, SentLast24Hours: 0 });
  if (s3 !== null) Object.assign(s3.faults, { lostAnswers: 0, conflicts: 0 });
  const last = oneProcess(world, editions, dice, turns, 0);
  const events = told === 'meanwhile' ? eventsMeanwhile(world, dice, turns) : Promise.resolve([]);
  await turns?.until(Promise.all([last, events]));
  strange.push(...(await events));
  if ((await last) !== 'done') strange.push('the last process has not come to an end');
  return deaths;
}

async function oneProcess(
  world: MailWorld,
  editions: readonly EditionName[],
  dice: Random,
  turns: Turns | null,
  mortality: number,
): Promise<'done' | 'waits' | 'died'> {
  const death = dice.chance(mortality) ? { call: dice.whole(1, 90), after: dice.chance(0.5) } : null;
  const order = editions
    .map((edition) => ({ edition, place: dice.next() }))
    .sort((a, b) => a.place - b.place);
  const milliseconds = dice.chance(0.3) ? 60_000 + 1000 * dice.whole(60, 200) : 15 * 60_000;
  const pace = dice.whole(0, 1000);
  let die: (end: 'died') => void = () => undefined;
  const died = new Promise<'died'>((resolve) => {
    die = resolve;
  });
  const turn = <T>(act: () => Promise<T>): Promise<T> => {
    const timed = () => {
      world.clock.pass(pace);
      return act();
    };
    return turns === null ? timed() : turns.take(timed);
  };
  const ports = mortal(
    { store: world.store, mailer: world.mailer() },
    { death, turn, die: () => die('died') },
  );
  const delivered = deliverAll(
    { ...ports, clock: world.clock },
    order.map(({ edition }) => edition),
    milliseconds,
  );
  return Promise.race([died, delivered.then((done) => (done ? 'done' : 'waits'))]);
}

/** What the mail service has told so far, noted again and again while others deliver. */
async function eventsMeanwhile(
  world: MailWorld,
  dice: Random,
  turns: Turns | null,
): Promise<readonly string[]> {
  const found: string[] = [];
  const { store } = mortal(
    { store: world.store, mailer: world.mailer() },
    { death: null, die: () => undefined, ...(turns && { turn: turns.take }) },
  );
  let known = 0;
  for (let times = 30; times > 0; times -= 1) {
    for (let waits = dice.whole(1, 5); waits > 0; waits -= 1)
      await (turns === null ? setTimeout(1) : turns.take(async () => undefined));
    const all = world.ses.events();
    const news = all.filter((_, at) => at >= known || dice.chance(0.1));
    known = all.length;
    found.push(...(await noteEvents(store, news, dice)));
  }
  return found;
}

/** A person does, when all is calm: only who was in doubt gets it once more, and nobody is in doubt afterwards. */
async function sendAgain(
  world: MailWorld,
  editions: readonly EditionName[],
  dice: Random,
  before: Checked,
  told: boolean,
): Promise<{ readonly wrong: readonly string[]; readonly resent: number; readonly twice: number }> {
  const { ses, store, clock } = world;
  ses.fail({});
  const had = ses.accepted.length;
  const runtime = { store, clock, secrets, mailer: world.mailer('patient'), progress: () => undefined };
  const { editing } = world.config;
  await resend(runtime, { month: MONTH, of: {}, editing: { ...NO_EDITING, ...editing }, dryRun: false });
  const strange = told ? await noteEvents(store, ses.events(), dice) : [];
  const doubtful = new Set(told ? [] : before.unknown);
  const most = (who: string) => (doubtful.has(who) ? 2 : 1);
  const after = await ledgerCheck(world, editions, { told, most });
  const superseded = editions
    .filter(({ revision }) => revision > 1)
    .map(({ subject }) => `r1 maintainers/${subject} `);
  const left = after.unknown.filter((who) => !superseded.some((old) => who.startsWith(old)));
  const resent = ses.accepted.length - had;
  const expected = before.unknown.length - after.unknown.length;
  const keys = ses.accepted.map(({ to, tags }) => `${to} ${tags.audience}/${tags.report} ${tags.revision}`);
  return {
    wrong: [
      ...[...strange, ...after.wrong].map((one) => `after resend: ${one}`),
      ...left.map((who) => `after resend: ${who} is still unknown`),
      ...(resent === expected
        ? []
        : [`after resend: ${resent} more were taken, and ${expected} were in doubt`]),
    ],
    resent,
    twice: keys.length - new Set(keys).size,
  };
}

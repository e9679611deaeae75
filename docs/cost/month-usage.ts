import type { Door } from '../../functions/model/doors.ts';
import { DOOR_NEEDS } from '../../infra/doors.ts';
import { ASSUMED, SECONDS } from './assumed.ts';
import type { Deployed } from './deployed.ts';
import type { MeasuredMonth } from './measured-month.ts';
import type { Usage } from './prices.ts';

export type Kind = 'first' | 'usual';
export type Measured = Readonly<Record<Kind, MeasuredMonth>>;

/** How large a portfolio is, in what the cloud shares out. */
export interface Portfolio {
  readonly repositories: number;
  readonly batches: number;
  readonly projects: number;
  readonly sponsors: number;
  readonly letters: number;
  readonly mails: number;
}

export function portfolioOf(repositories: number): Portfolio {
  const projects = Math.ceil(repositories / ASSUMED.repositoriesOfAProject);
  const sponsors = Math.ceil(projects / ASSUMED.projectsForASponsor);
  const letters = projects + sponsors + 1;
  const batches = Math.ceil(repositories / ASSUMED.repositoriesOfABatch);
  return { repositories, batches, projects, sponsors, letters, mails: letters * ASSUMED.recipientsOfALetter };
}

/** What a month uses of everything that costs: the first, which reads all that there ever was, or one after a year. */
export function monthUsage(of: Portfolio, kind: Kind, measured: Measured, stack: Deployed): Usage {
  const doors = doorsOf(of, kind, measured);
  const sum = (what: (door: DoorUsage) => number) => doors.reduce((all, door) => all + what(door), 0);
  const rounds = roundsOf(of, kind);
  const transitions = transitionsIn(of, stack, rounds);
  const calls = sum((door) => door.calls);
  const views = of.letters * ASSUMED.viewsOfALetter;
  const events = of.mails * ASSUMED.eventsOfAMail;
  return {
    compute: sum(({ door, calls, seconds }) => (calls * seconds * DOOR_NEEDS[door].megabytes) / 1024),
    calls,
    transitions,
    storage: gigabytesStored(of, kind, measured),
    writes: sum((door) => door.writes),
    reads: sum((door) => door.reads) + views,
    mails: of.mails,
    secrets: stack.secrets,
    keys: stack.keys,
    secretReads: sum(({ door, calls }) => calls * DOOR_NEEDS[door].secrets.length),
    logs:
      ((calls * ASSUMED.kilobytesOfLogOfACall + transitions * ASSUMED.kilobytesOfLogOfATransition) * 1000) /
      GB,
    alarms: stack.alarms,
    metrics: stack.metrics,
    traces: executionsIn(of, stack),
    views,
    egress: (views * sizeOf(measured.first.stored.reports, measured.first.letters)) / GB,
    schedules: stack.schedules.reduce((sum, cron) => sum + timesAMonth(cron), 0),
    queued: events * 3,
    notices: events,
  };
}

/** `cron(0 6 2 * ? *)`: on the 2nd; `cron(0 18 * * ? *)`: every day. */
function timesAMonth(cron: string): number {
  return cron.split(' ')[2] === '*' ? DAYS : 1;
}

const DAYS = 30;
const GB = 1_000_000_000;

export interface DoorUsage {
  readonly door: Door;
  readonly calls: number;
  /** Of one call. */
  readonly seconds: number;
  /** Requests to S3 of all calls. */
  readonly writes: number;
  readonly reads: number;
}

/** What one unit of a door's work asks of S3 is what the measured month asked, by its own units. */
export function doorsOf(of: Portfolio, kind: Kind, measured: Measured): readonly DoorUsage[] {
  const { letters, repositories, projects, mails, batches } = of;
  const month = measured[kind];
  const all = (
    door: Door,
    unit: 'repositories' | 'letters' | null,
    calls: number,
    seconds: number,
  ): DoorUsage => {
    const times = unit === null ? 1 : of[unit] / month[unit];
    const { writes, reads } = requestsOf(door, kind, measured);
    const side = { publish: ASSUMED.publishedAtOnce, watch: ASSUMED.watchedAtOnce }[door as string] ?? 1;
    const waiting = ((writes + reads) * times * ASSUMED.secondsOfARequestToS3) / calls / side;
    return {
      door,
      calls,
      seconds: ASSUMED.secondsOfAStart + seconds + waiting,
      writes: writes * times,
      reads: reads * times,
    };
  };
  const harvests = batches + roundsOf(of, kind);
  return [
    all('plan', null, 1, repositories * SECONDS.planARepository),
    all('harvest', 'repositories', harvests, secondsAtGitHub(of, kind) / harvests),
    all('measure', 'repositories', repositories, SECONDS.measureARepository),
    all('roll-up', 'repositories', projects + 1, SECONDS.rollUpAProject),
    // Letters to sponsors are written again before they go.
    all('report', 'letters', letters + of.sponsors, SECONDS.reportALetter),
    all('deliver', 'letters', letters, SECONDS.deliverAMail * ASSUMED.recipientsOfALetter),
    all('publish', 'letters', 2, letters * SECONDS.publishALetter),
    // At the end of the month's run, and each evening.
    timesOver(1 + DAYS, all('watch', 'letters', 1, letters * SECONDS.watchALetter)),
    { door: 'ask-approval', calls: 1, seconds: 1, writes: 5, reads: of.sponsors + 5 },
    {
      door: 'mail-events',
      calls: mails * ASSUMED.eventsOfAMail,
      seconds: ASSUMED.secondsOfAStart,
      writes: mails * ASSUMED.eventsOfAMail,
      reads: mails * ASSUMED.eventsOfAMail,
    },
  ];
}

function timesOver(times: number, { calls, writes, reads, ...one }: DoorUsage): DoorUsage {
  return { ...one, calls: calls * times, writes: writes * times, reads: reads * times };
}

/** In the usual month a snapshot has a part for each month of the year; the measured one had two. */
function requestsOf(door: Door, kind: Kind, { first, usual }: Measured) {
  const { writes = 0, reads = 0 } = (kind === 'first' ? first : usual).doors[door] ?? {};
  if (kind === 'first' || (door !== 'measure' && door !== 'harvest')) return { writes, reads };
  const more = door === 'measure' ? reads - (first.doors[door]?.reads ?? 0) : 0;
  return { writes, reads: reads + more * (ASSUMED.monthsKept - 1) };
}

/** Times that the harvest stops and goes on: the token's points of the hour are used up, or the time of the function. */
function roundsOf(of: Portfolio, kind: Kind): number {
  const time = (DOOR_NEEDS.harvest.minutes - 1) * 60;
  const batch = secondsAtGitHub(of, kind) / of.batches;
  return Math.floor(hoursOfPoints(of, kind)) + of.batches * Math.floor(batch / time);
}

/** How long the harvest lasts, with one token: as long as GitHub answers, or as long as its points take to come back. */
export function hoursOfHarvest(of: Portfolio, kind: Kind): number {
  return Math.max(hoursOfPoints(of, kind), secondsAtGitHub(of, kind) / 3600);
}

function hoursOfPoints({ repositories }: Portfolio, kind: Kind): number {
  return (repositories * perRepository(kind, ASSUMED.pointsOfAHarvest)) / ASSUMED.pointsAnHour;
}

function secondsAtGitHub({ repositories }: Portfolio, kind: Kind): number {
  return repositories * perRepository(kind, ASSUMED.requestsToGitHub) * ASSUMED.secondsOfARequestToGitHub;
}

function perRepository(
  kind: Kind,
  { whole, busy, quiet }: { readonly whole: number; readonly busy: number; readonly quiet: number },
): number {
  const share = 1 / ASSUMED.busyOneIn;
  return kind === 'first' ? whole : busy * share + quiet * (1 - share);
}

function transitionsIn(of: Portfolio, { transitions: { own, children } }: Deployed, rounds: number): number {
  const each = Object.entries(children).map(([map, ofChild]) => childrenOf(map, of) * ofChild);
  // Harvest, the question whether it is done, and the wait.
  return own + each.reduce((sum, one) => sum + one, 0) + rounds * 3;
}

function executionsIn(of: Portfolio, { transitions: { children } }: Deployed): number {
  return 1 + Object.keys(children).reduce((sum, map) => sum + childrenOf(map, of), 0);
}

/** @throws where a map was added: say here over what it goes */
function childrenOf(map: string, { batches, repositories, projects, sponsors, letters }: Portfolio): number {
  if (/batch/i.test(map)) return batches;
  if (/repositor/i.test(map)) return repositories;
  if (/project/i.test(map)) return projects;
  if (/sponsor/i.test(map)) return sponsors;
  if (/letter/i.test(map)) return letters;
  throw new Error(`docs/cost/month-usage.ts does not know over what the map "${map}" goes`);
}

function gigabytesStored(of: Portfolio, kind: Kind, { first, usual }: Measured): number {
  const { whole, month } = ASSUMED.megabytesOfAHarvest;
  const months = kind === 'first' ? 0 : ASSUMED.monthsKept - 1;
  const harvests = of.repositories * (whole + month * months) * 1_000_000;
  const findings = of.repositories * each('findings', 'repositories', first, usual, months);
  const reports = of.letters * each('reports', 'letters', first, usual, months);
  const runs = of.repositories * each('runs', 'repositories', first, usual, months);
  const mails = of.letters * each('mailbox', 'letters', first, usual, 0);
  return (harvests * ASSUMED.storedTwice + findings + reports + runs + mails) / GB;
}

function each(
  prefix: string,
  unit: 'repositories' | 'letters',
  first: MeasuredMonth,
  usual: MeasuredMonth,
  months: number,
): number {
  return sizeOf(first.stored[prefix], first[unit]) + months * sizeOf(usual.stored[prefix], usual[unit]);
}

function sizeOf(stored: { readonly bytes: number } | undefined, by: number): number {
  return (stored?.bytes ?? 0) / by;
}

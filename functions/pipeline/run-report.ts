import { lettersOf } from '../model/letters.ts';
import { monthsBack } from '../model/month.ts';
import type { Runtime, Store } from '../model/ports.ts';
import type { Plan } from '../model/run.ts';
import type { RunReport } from '../model/run-report.ts';
import { sideBySide } from './archive/side-by-side.ts';
import { findPlan } from './documents.ts';
import { approvalStanding } from './run-report/approval-standing.ts';
import { letterStanding } from './run-report/letter-standing.ts';
import { problems } from './run-report/problems.ts';
import { NOBODY, sumOf } from './run-report/recipient-counts.ts';
import { repositoriesRead } from './run-report/repositories-read.ts';

/**
 * How a month stands, read from the store alone: what was read, how each letter and each of its recipients stands, and
 * what wants a person.
 */
export async function runReport(
  runtime: Pick<Runtime, 'store' | 'secrets' | 'clock'>,
  {
    month,
    remote = false,
    underWay = false,
  }: {
    readonly month: string;
    /** Whether it is in the cloud that things are done: commands say so. */
    readonly remote?: boolean;
    /** Whether a run is known to go on: what it will do by itself wants nobody. */
    readonly underWay?: boolean;
  },
): Promise<RunReport> {
  const plan = await findPlan(runtime.store, month);
  const at = runtime.clock.now().toISOString();
  const report = plan === null ? unplanned(month, at) : await planned(runtime, plan, at);
  return { ...report, problems: problems(report, plan, { remote, underWay }) };
}

export type Standing = Omit<RunReport, 'problems'>;

function unplanned(month: string, at: string): Standing {
  return {
    schema: 1,
    month,
    at,
    planned: false,
    repositories: { planned: 0, read: 0, readBefore: null, troubled: 0, unread: [] },
    letters: [],
    recipients: NOBODY,
    approval: { needed: false, askedAt: null, until: null, approvedAt: null, by: null, lapsedAt: null },
  };
}

async function planned(
  runtime: Pick<Runtime, 'store' | 'secrets' | 'clock'>,
  plan: Plan,
  at: string,
): Promise<Standing> {
  const { store } = runtime;
  const { month, config } = plan;
  const repositories = await repositoriesRead(store, plan);
  const letters = await sideBySide(lettersOf(config), LETTERS_AT_ONCE, (letter) =>
    letterStanding(runtime, plan, letter, at),
  );
  return {
    schema: 1,
    month,
    at,
    planned: true,
    repositories: { ...repositories, readBefore: await readBefore(store, month) },
    letters,
    recipients: sumOf(letters.map(({ recipients }) => recipients)),
    approval: await approvalStanding(store, plan),
  };
}

/** There may be ten thousand, of some ten objects each. */
const LETTERS_AT_ONCE = 24;

async function readBefore(store: Store, month: string): Promise<number | null> {
  const before = await findPlan(store, monthsBack(month, 1));
  return before === null ? null : (await repositoriesRead(store, before)).read;
}

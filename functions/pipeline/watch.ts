import { planKey, runReportKey } from '../model/keys.ts';
import type { Metrics } from '../model/metrics.ts';
import { monthEnd, monthsBack } from '../model/month.ts';
import type { Runtime } from '../model/ports.ts';
import type { RunReport } from '../model/run-report.ts';
import { maintainersGotTheirs } from './delivery/maintainers-got-theirs.ts';
import { writeDocument } from './documents.ts';
import { metricsOf } from './run-report/metrics-of.ts';
import { runReport } from './run-report.ts';

export interface Watched extends Metrics {
  readonly month: string;
  /** Recipients for whom nothing was tried yet. */
  readonly waiting: number;
  /** Recipients whose letter was claimed a short time ago, and nobody has said what became of it. */
  readonly inProgress: number;
  /** How many things want a person. */
  readonly problems: number;
  /** When the last maintainer got a letter: sponsors see the figures so many days later. ISO; null: none did. */
  readonly maintainersAt: string | null;
}

/**
 * Makes the run report of a month anew, keeps it, tells what wants a person and what alarms look at, and answers with
 * the counts. A month without a plan has a report too: it says so.
 */
export async function watch(
  runtime: Pick<Runtime, 'store' | 'secrets' | 'clock' | 'progress'>,
  { month, timeZone }: { readonly month: string; readonly timeZone: string },
): Promise<Watched> {
  const { store, progress } = runtime;
  const report = await runReport(runtime, { month, remote: true });
  const metrics = metricsOf(report, { isDue: report.planned || (await isDue(runtime, month, timeZone)) });
  if (report.planned || metrics.monthPlanned === 0) await writeDocument(store, runReportKey(month), report);
  const wanting = report.planned || metrics.monthPlanned === 0 ? report.problems : [];
  for (const message of wanting) progress({ step: 'watch', level: 'warning', message });
  progress({ step: 'watch', message: sentence(report), metrics });
  return {
    month,
    ...metrics,
    waiting: report.recipients.waiting,
    inProgress: report.recipients.inProgress,
    problems: wanting.length,
    maintainersAt: await maintainersGotTheirs(store, month),
  };
}

/** The schedule starts a month on the morning of the 2nd. */
const DUE_HOURS = 36;
/** Whoever deploys for the first time later than that has missed nothing. */
const FIRST_MONTH_HOURS = 60;

async function isDue(
  { store, clock }: Pick<Runtime, 'store' | 'clock'>,
  month: string,
  timeZone: string,
): Promise<boolean> {
  const hours = (clock.now().getTime() - Date.parse(monthEnd(month, timeZone))) / (60 * 60 * 1000);
  if (hours < DUE_HOURS) return false;
  return hours < FIRST_MONTH_HOURS || (await store.read(planKey(monthsBack(month, 1)))) !== null;
}

function sentence({ month, planned, repositories, recipients }: RunReport): string {
  if (!planned) return `${month} was not planned`;
  return `${month}: ${repositories.read} of ${repositories.planned} repositories read, ${recipients.sent} letters sent`;
}

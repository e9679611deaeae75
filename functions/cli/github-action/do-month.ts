import { STEPS } from '../../model/steps.ts';
import type { ExitCode } from '../exit-code.ts';
import { jobExitCode } from '../job-exit-code.ts';
import { runJob } from '../run-job.ts';
import type { Settings } from '../settings.ts';
import { summary } from '../summary.ts';
import type { Terminal } from '../terminal.ts';
import { monthSummary } from './month-summary.ts';

/** As `community-hat run`. */
export async function doMonth(
  settings: Settings,
  dryRun: boolean,
  terminal: Terminal,
): Promise<{ readonly exitCode: ExitCode; readonly summary: string }> {
  const order = { steps: STEPS, refresh: false, dryRun, wait: true };
  const outcome = await runJob(settings, order, terminal);
  terminal.out(summary(outcome, terminal, 0));
  return { exitCode: jobExitCode(outcome), summary: monthSummary(outcome) };
}

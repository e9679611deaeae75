import type { Step } from '../model/steps.ts';
import { asJson } from './as-json.ts';
import type { Arguments } from './command.ts';
import type { ExitCode } from './exit-code.ts';
import { givenSettings } from './given-settings.ts';
import { jobExitCode } from './job-exit-code.ts';
import { runJob } from './run-job.ts';
import { summary } from './summary.ts';
import type { Terminal } from './terminal.ts';
import { UsageError } from './usage-error.ts';

/** What `run` and every command of a step do: read the settings, do the steps, say what came of it. */
export async function doSteps(
  given: Arguments,
  steps: readonly Step[],
  terminal: Terminal,
): Promise<ExitCode> {
  const settings = await givenSettings(given, terminal, steps.includes('plan') ? 'file' : 'planned');
  const order = {
    steps,
    refresh: given.has('refresh'),
    dryRun: given.has('dry-run'),
    wait: !given.has('no-wait'),
    months: monthsOf(given.value('months')),
  };
  const outcome = await runJob(settings, order, terminal);
  terminal.out(given.has('json') ? asJson(outcome) : summary(outcome, terminal));
  return jobExitCode(outcome);
}

/** More years than that are in few repositories, and each month reads the whole snapshot. */
const MOST_MONTHS = 120;

function monthsOf(given: string | null): number {
  if (given === null) return 1;
  const months = /^\d{1,3}$/.test(given) ? Number(given) : 0;
  if (months < 1 || months > MOST_MONTHS)
    throw new UsageError(`--months ${given}: how many months, from 1 to ${MOST_MONTHS}; 12 are a year`);
  return months;
}

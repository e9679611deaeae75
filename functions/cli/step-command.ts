import type { Step } from '../model/steps.ts';
import type { Command } from './command.ts';
import { doSteps } from './do-steps.ts';
import { jobOptions } from './job-options.ts';
import { STEP_SUMMARIES } from './steps.ts';

/** A step as a command by itself: what it needs is in the store. */
export function stepCommand(step: Step): Command {
  return {
    name: step,
    summary: STEP_SUMMARIES[step],
    usage: '[--month 2026-07] [--config FILE]',
    more: [`The same as: community-hat run --from ${step} --to ${step}`],
    options: jobOptions([step]),
    run: (given, terminal) => doSteps(given, [step], terminal),
  };
}

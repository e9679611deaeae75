import { STEPS } from '../model/steps.ts';
import type { Command } from './command.ts';
import { doSteps } from './do-steps.ts';
import { jobOptions } from './job-options.ts';
import { oneOf } from './one-of.ts';
import { STEP_SUMMARIES, stepsBetween } from './steps.ts';
import { UsageError } from './usage-error.ts';

export const run: Command = {
  name: 'run',
  summary: 'Do a whole month, from reading the repositories to sending the letters',
  usage: '[--month 2026-07] [--config FILE | --repo owner/name]',
  more: [
    `The steps, in order; each is a command by itself:\n${STEPS.map((step) => `  ${step.padEnd(9)} ${STEP_SUMMARIES[step]}`).join('\n')}`,
    'Whatever is done already is not done again: stop it and start it as often as you like. Nobody gets the same letter twice.',
    'For one repository no configuration is needed. The letter then lies in out/<owner>/<name>/:\n  GITHUB_TOKEN=... community-hat run --repo owner/name',
  ],
  options: [
    ...jobOptions(STEPS),
    {
      name: 'months',
      value: '12',
      help: 'also compute the findings of the months before, from the same harvest; letters are of the last alone',
    },
    { name: 'from', value: 'STEP', help: 'begin with this step; what was before it is in the store' },
    { name: 'to', value: 'STEP', help: 'end with this step' },
  ],
  run(given, terminal) {
    const from = oneOf(STEPS, given.value('from') ?? STEPS[0], '--from');
    const to = oneOf(STEPS, given.value('to') ?? 'publish', '--to');
    const steps = stepsBetween(from, to);
    if (steps.length === 0) throw new UsageError(`--from ${from} comes after --to ${to}`);
    return doSteps(given, steps, terminal);
  },
};

import { STEPS } from '../model/steps.ts';
import type { Command } from './command.ts';
import { doSteps } from './do-steps.ts';
import { jobOptions } from './job-options.ts';
import { oneOf } from './one-of.ts';
import { isRemote } from './remote-settings.ts';
import { runRemote } from './run-remote.ts';
import { STEP_SUMMARIES, stepsBetween } from './steps.ts';
import { UsageError } from './usage-error.ts';

export const run: Command = {
  name: 'run',
  summary: 'Do a whole month, from reading the repositories to sending the letters',
  usage: '[--month 2026-07] [--config FILE | --repo owner/name]',
  more: [
    `The steps, in order; each is a command by itself:\n${STEPS.map((step) => `  ${step.padEnd(9)} ${STEP_SUMMARIES[step]}`).join('\n')}`,
    'Whatever is done already is not done again: stop it and start it as often as you like. Nobody gets the same letter twice.',
    'With --remote the state machine of the stack does the whole month: what is told about single steps above is not for it. It goes on when this command has ended; see how it stands with: community-hat status --remote',
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
    { name: 'redrive', help: 'with --remote: go on with a month that failed, where it failed' },
    { name: 'wait', help: 'with --remote: stay until it has ended, and say what it does' },
  ],
  stopped: (args) =>
    args.includes('--remote') ? 'Stopped looking. What was started in the cloud goes on.' : null,
  run(given, terminal) {
    if (isRemote(given)) return runRemote(given, terminal);
    for (const name of ['redrive', 'wait'])
      if (given.has(name)) throw new UsageError(`--${name} is for a month in the cloud; add --remote`);
    const from = oneOf(STEPS, given.value('from') ?? STEPS[0], '--from');
    const to = oneOf(STEPS, given.value('to') ?? 'publish', '--to');
    const steps = stepsBetween(from, to);
    if (steps.length === 0) throw new UsageError(`--from ${from} comes after --to ${to}`);
    return doSteps(given, steps, terminal);
  },
};

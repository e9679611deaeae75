import { approve as approveLetters } from '../pipeline/approve.ts';
import { approveRemote } from './approve-remote.ts';
import { approveSummary } from './approve-summary.ts';
import type { Command } from './command.ts';
import { deliveredExitCode } from './delivered-exit-code.ts';
import { givenSettings } from './given-settings.ts';
import { jobOptions } from './job-options.ts';
import { onThisMachine } from './on-this-machine.ts';
import type { Terminal } from './terminal.ts';

export const approve: Command = {
  name: 'approve',
  summary: 'Let the letters to sponsors go, when you have read them',
  usage: '[--month 2026-07] [--config FILE] [--dry-run]',
  more: [
    'The letters to sponsors are written with the others and wait. With --dry-run you see where each lies and who would get it; read them, and start it without.',
    'With --remote the run in the cloud that waits for it goes on and sends them. What is held back in the cloud is what was deployed; with --config FILE, what stands in that file under editing.',
    'Started again, it sends only what did not go before. A letter that is held, under editing in the configuration, stays held.',
  ],
  options: [
    ...jobOptions(['deliver']).filter(({ name }) => !['repo', 'dry-run', 'json'].includes(name)),
    { name: 'dry-run', help: 'send nothing: say where the letters lie and who would get them' },
    { name: 'json', help: 'one JSON document with the outcome, or with the error' },
  ],
  async run(given, terminal: Terminal) {
    const settings = await givenSettings(given, terminal);
    const dryRun = given.has('dry-run');
    const { month, config } = settings;
    return onThisMachine(settings, { delivers: !dryRun }, terminal, async (runtime) => {
      const { stack } = settings;
      const { outcome, sentBy } =
        stack === null || dryRun
          ? {
              outcome: await approveLetters(runtime, { month, editing: config.editing, dryRun }),
              sentBy: null,
            }
          : await approveRemote(runtime, { month, config, stack }, terminal);
      const exitCode = deliveredExitCode(outcome.letters.map(({ delivered }) => delivered));
      terminal.out(
        given.has('json')
          ? `${JSON.stringify({ schema: 1, dryRun, exitCode, sentBy, ...outcome }, null, 2)}\n`
          : approveSummary(
              outcome,
              { dryRun, sentBy, mailer: settings.mailer, locate: (key) => runtime.store.locate(key) },
              terminal,
            ),
      );
      return exitCode;
    });
  },
};

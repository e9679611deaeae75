import { AUDIENCES, type LetterName } from '../model/audience.ts';
import type { Config } from '../model/config.ts';
import { lettersOf } from '../model/letters.ts';
import { resend as resendLetters } from '../pipeline/resend.ts';
import type { Arguments, Command } from './command.ts';
import { deliveredExitCode } from './delivered-exit-code.ts';
import { EXIT } from './exit-code.ts';
import { givenSettings } from './given-settings.ts';
import { jobOptions } from './job-options.ts';
import { onThisMachine } from './on-this-machine.ts';
import { oneOf } from './one-of.ts';
import { resendSummary } from './resend-summary.ts';
import { UsageError } from './usage-error.ts';

export const resend: Command = {
  name: 'resend',
  summary: 'Send a letter once more to those of whom nobody knows whether they got it',
  usage: '--unknown [--subject ID] [--audience sponsor] [--month 2026-07] [--config FILE] [--dry-run]',
  more: [
    'Where the answer of a mail server was lost, or a run died while it sent, the letter may have gone or not. No run sends it again by itself, since nobody should get it twice. With --dry-run you see who is concerned; ask them, and start it without.',
    'A claim counts as lost 20 minutes after it was made: until then a run may be at it.',
  ],
  options: [
    { name: 'unknown', help: 'those of whom it is not known: say so, since some may get it twice' },
    { name: 'subject', value: 'ID', help: 'only letters about this project or sponsor, or programme' },
    { name: 'audience', value: 'WHOM', help: 'only letters to maintainers, sponsor or programme' },
    ...jobOptions(['deliver']).filter(({ name }) => !['repo', 'dry-run', 'json'].includes(name)),
    { name: 'dry-run', help: 'send nothing: say who they are, and since when' },
    { name: 'json', help: 'one JSON document with the outcome, or with the error' },
  ],
  async run(given, terminal) {
    if (!given.has('unknown'))
      throw new UsageError(
        `--unknown is missing: only letters of which it is not known whether they went are sent again. What was refused goes with: community-hat deliver${ofMonth(given)}`,
      );
    const settings = await givenSettings(given, terminal);
    const { month, config } = settings;
    const dryRun = given.has('dry-run');
    const of = narrowed(config, given);
    return onThisMachine(settings, { delivers: !dryRun }, terminal, async (runtime) => {
      const outcome = await resendLetters(runtime, { month, of, editing: config.editing, dryRun });
      const waits = outcome.letters.some(({ withheld }) => withheld !== null);
      const exitCode = waits
        ? EXIT.incomplete
        : deliveredExitCode(outcome.letters.map(({ delivered }) => delivered));
      terminal.out(
        given.has('json')
          ? `${JSON.stringify({ schema: 1, dryRun, exitCode, ...outcome }, null, 2)}\n`
          : resendSummary(
              outcome,
              { dryRun, mailer: settings.mailer, locate: (key) => runtime.store.locate(key) },
              terminal,
            ),
      );
      return exitCode;
    });
  },
};

/** As it was typed: another month would be delivered otherwise. */
function ofMonth(given: Arguments): string {
  const month = given.value('month');
  return month === null ? '' : ` --month ${month}`;
}

function narrowed(config: Config, given: Arguments): Partial<LetterName> {
  const [audience, subject] = [given.value('audience'), given.value('subject')];
  const whom = audience === null ? null : oneOf(AUDIENCES, audience, '--audience');
  const letters = lettersOf(config).filter((letter) => whom === null || letter.audience === whom);
  const ids = [...new Set(letters.map((letter) => letter.subject))];
  if (ids.length === 0) throw new UsageError(`--audience ${whom}: the configuration has no such letter`);
  return {
    ...(whom !== null && { audience: whom }),
    ...(subject !== null && { subject: oneOf(ids, subject, '--subject') }),
  };
}

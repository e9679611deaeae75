import { packageVersion } from '../adapters/package-root.ts';
import { correct as correctLetter } from '../pipeline/correct.ts';
import { neededFacets } from '../pipeline/needed-facets.ts';
import type { Arguments, Command } from './command.ts';
import { correctSummary } from './correct-summary.ts';
import { deliveredExitCode } from './delivered-exit-code.ts';
import { givenSettings } from './given-settings.ts';
import { jobOptions } from './job-options.ts';
import { namedLetter } from './named-letter.ts';
import { onThisMachine } from './on-this-machine.ts';
import { UsageError } from './usage-error.ts';

export const correct: Command = {
  name: 'correct',
  summary: 'Set a letter right that was sent: a new revision, to those who got the one before',
  usage: '--subject ID --reason "..." [--audience sponsor] [--month 2026-07] [--config FILE] [--dry-run]',
  more: [
    'Correct the configuration, or a file about who works for whom, and start it. The month is measured anew from what was read then: GitHub is asked for nothing. The letter says what is different and why, in your words.',
    'The other letters of the month stay as they were sent; it says which of them would be different now.',
    'With --remote too, the file on this machine counts: deploy it afterwards, so that the next month is made with it as well.',
    'Stopped and started again with the same reason it goes on, and never makes a second revision of the same.',
  ],
  options: [
    { name: 'subject', value: 'ID', help: 'whose letter: the id of a project or of a sponsor, or programme' },
    { name: 'audience', value: 'WHOM', help: 'maintainers, sponsor or programme, where the id is of two' },
    { name: 'reason', value: 'TEXT', help: 'what was wrong; the letter says it' },
    ...jobOptions(['deliver']).filter(({ name }) => !['repo', 'dry-run', 'json'].includes(name)),
    { name: 'dry-run', help: 'change nothing: say what would be different, and who would get it' },
    { name: 'force', help: 'send it although nothing would be different' },
    { name: 'json', help: 'one JSON document with the outcome, or with the error' },
  ],
  async run(given, terminal) {
    const reason = reasonIn(given);
    const settings = await givenSettings(given, terminal, 'file');
    const { config, affiliationFiles, month } = settings;
    const letter = namedLetter(config, {
      subject: given.value('subject'),
      audience: given.value('audience'),
    });
    const dryRun = given.has('dry-run');
    return onThisMachine(settings, { delivers: !dryRun }, terminal, async (runtime) => {
      const outcome = await correctLetter(runtime, {
        month,
        config,
        affiliationFiles,
        version: packageVersion(),
        facets: neededFacets(config),
        letter,
        reason,
        force: given.has('force'),
        dryRun,
      });
      if (outcome.made === 'unchanged')
        throw new UsageError(
          `Nothing would change in the letter to ${letter.audience} about ${outcome.name}; nothing was written. Correct the configuration first. --force sends it all the same`,
        );
      const exitCode = deliveredExitCode([outcome.delivered]);
      const { report, ...rest } = outcome;
      terminal.out(
        given.has('json')
          ? `${JSON.stringify({ schema: 1, month, dryRun, exitCode, headline: report?.headline ?? null, ...rest }, null, 2)}\n`
          : correctSummary(
              outcome,
              { month, dryRun, mailer: settings.mailer, locate: (key) => runtime.store.locate(key) },
              terminal,
            ),
      );
      return exitCode;
    });
  },
};

/** As long as the letter has room for, in one line: it is read there. */
const LONGEST_REASON = 300;

function reasonIn(given: Arguments): string {
  const reason = given.value('reason')?.trim() ?? '';
  if (reason === '')
    throw new UsageError('--reason is missing: say what was wrong, for whoever reads the letter');
  if (reason.length > LONGEST_REASON || /[\p{C}\p{Zl}\p{Zp}]/u.test(reason))
    throw new UsageError(`--reason: a text of 1 to ${LONGEST_REASON} characters in one line`);
  return reason;
}

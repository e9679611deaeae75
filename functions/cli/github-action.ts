import { appendFile } from 'node:fs/promises';
import { knownSecrets } from '../adapters/known-secrets.ts';
import { redact } from '../adapters/redact.ts';
import { storeAt } from '../adapters/store/store-at.ts';
import type { Command } from './command.ts';
import { EXIT, type ExitCode } from './exit-code.ts';
import { doApproval } from './github-action/do-approval.ts';
import { doMonth } from './github-action/do-month.ts';
import { type Inputs, readInputs } from './github-action/read-inputs.ts';
import { stoppedSummary } from './github-action/stopped-summary.ts';
import { messageOf } from './message-of.ts';
import { readSettings } from './settings.ts';
import type { Terminal } from './terminal.ts';
import { UsageError } from './usage-error.ts';

export const githubAction: Command = {
  name: 'github-action',
  summary: 'A month on GitHub’s machines, kept on a branch: what action.yml starts',
  usage: '[--keep]',
  more: [
    'What to do is said by variables, as action.yml sets them. docs/github-actions.md shows the few lines that a workflow needs.',
  ],
  options: [{ name: 'keep', help: 'do nothing but put on the branch what a step before has read' }],
  async run(given, terminal) {
    const inputs = readInputs(terminal.environment);
    if (given.has('keep')) return keep(inputs, terminal);
    try {
      const { exitCode, summary } = await act(inputs, terminal);
      await tell(summary, terminal);
      return exitCode;
    } catch (error) {
      await tell(stoppedSummary(terminal.hinted(messageOf(error))), terminal);
      throw error;
    }
  },
};

interface Done {
  readonly exitCode: ExitCode;
  /** Markdown, for the page of the run. */
  readonly summary: string;
}

async function act(inputs: Inputs, terminal: Terminal): Promise<Done> {
  const { cwd } = terminal;
  const { config, month, store, approve, dryRun } = inputs;
  const settings = await readSettings(
    { config, month, repo: null, out: null, store },
    { cwd, now: new Date() },
  );
  if (!dryRun && settings.mailer !== 'smtp')
    throw new UsageError(
      `mail.mailer is ${settings.mailer}: on a machine that is gone when the job ends, letters go by a mail server. Set mail.mailer: smtp, or dry-run: true to see what would be sent`,
    );
  return approve ? doApproval(settings, dryRun, terminal) : doMonth(settings, dryRun, terminal);
}

async function keep({ store }: Inputs, terminal: Terminal): Promise<ExitCode> {
  const opened = await storeAt(store, terminal);
  await opened.close();
  return EXIT.well;
}

async function tell(summary: string, { environment }: Terminal): Promise<void> {
  const file = environment.GITHUB_STEP_SUMMARY;
  if (file) await appendFile(file, redact(knownSecrets(environment))(summary));
}

import { readEnvironment } from '../adapters/environment.ts';
import { localRuntime } from '../adapters/local.ts';
import { folderMailer } from '../adapters/mail/folder-mailer.ts';
import { storeAt } from '../adapters/store/store-at.ts';
import { who as findWho } from '../pipeline/who.ts';
import type { Command } from './command.ts';
import { EXIT } from './exit-code.ts';
import { jobOptions } from './job-options.ts';
import { readSettings } from './settings.ts';
import { UsageError } from './usage-error.ts';
import { whoSummary } from './who-summary.ts';

const DEFAULT_TOP = 20;

export const who: Command = {
  name: 'who',
  summary: 'List the people of whom nobody knows who they work for, those who matter most first',
  usage: '[--month 2026-07] [--config FILE] [--top 20]',
  more: [
    'Reads what was harvested for the month and what the configuration says now: name people under affiliations and start it again, and see what it came to.',
    'The list names people. It is for whoever keeps the configuration; no letter has any of it.',
  ],
  options: [
    ...jobOptions(['plan']).filter(({ name }) => name !== 'repo' && name !== 'json'),
    { name: 'top', value: 'N', help: `how many people; otherwise ${DEFAULT_TOP}` },
    { name: 'json', help: 'one JSON document with all of them, or with the error' },
  ],
  async run(given, terminal) {
    const top = topOf(given.value('top'));
    const settings = await readSettings(
      {
        config: given.value('config'),
        month: given.value('month'),
        repo: null,
        out: given.value('out'),
        store: given.value('store'),
      },
      { cwd: terminal.cwd, now: new Date() },
    );
    const { config, affiliationFiles, month, storeFolder, bucket, mailFolder } = settings;
    const { github, key } = readEnvironment(terminal.environment);
    const store = bucket === null ? null : (await storeAt(bucket, terminal)).store;
    const runtime = await localRuntime({ storeFolder, store, mailer: folderMailer(mailFolder), github, key });
    const outcome = await findWho(runtime, { month, config, affiliationFiles });
    terminal.out(
      given.has('json')
        ? `${JSON.stringify({ schema: 1, ...outcome }, null, 2)}\n`
        : whoSummary(outcome, { top, projects: config.projects }, terminal),
    );
    return outcome.missing.length > 0 ? EXIT.incomplete : EXIT.well;
  },
};

function topOf(text: string | null): number {
  if (text === null) return DEFAULT_TOP;
  if (!/^[1-9]\d{0,5}$/.test(text)) throw new UsageError(`--top ${text}: a number, such as ${DEFAULT_TOP}`);
  return Number(text);
}

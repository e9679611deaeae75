import { who as findWho } from '../pipeline/who.ts';
import type { Command } from './command.ts';
import { EXIT } from './exit-code.ts';
import { givenSettings } from './given-settings.ts';
import { jobOptions } from './job-options.ts';
import { onThisMachine } from './on-this-machine.ts';
import { UsageError } from './usage-error.ts';
import { whoSummary } from './who-summary.ts';

const DEFAULT_TOP = 20;

export const who: Command = {
  name: 'who',
  summary: 'List the people of whom nobody knows who they work for, those who matter most first',
  usage: '[--month 2026-07] [--config FILE] [--top 20]',
  more: [
    'Reads what was harvested for the month and what the configuration says now: name people under affiliations and start it again, and see what it came to.',
    'With --remote it reads what was harvested in the cloud; the configuration is the file on this machine.',
    'The list names people. It is for whoever keeps the configuration; no letter has any of it.',
  ],
  options: [
    ...jobOptions(['plan']).filter(({ name }) => name !== 'repo' && name !== 'json'),
    { name: 'top', value: 'N', help: `how many people; otherwise ${DEFAULT_TOP}` },
    { name: 'json', help: 'one JSON document with all of them, or with the error' },
  ],
  async run(given, terminal) {
    const top = topOf(given.value('top'));
    const settings = await givenSettings(given, terminal, 'file');
    const { config, affiliationFiles, month } = settings;
    const outcome = await onThisMachine(settings, { delivers: false }, terminal, (runtime) =>
      findWho(runtime, { month, config, affiliationFiles }),
    );
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

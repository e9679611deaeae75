import { makeCommunity } from '../../sandbox/community/make-community.ts';
import { startSandbox } from '../../sandbox/start-sandbox.ts';
import { STEPS } from '../model/steps.ts';
import { asJson } from './as-json.ts';
import type { Command } from './command.ts';
import { jobExitCode } from './job-exit-code.ts';
import { madeUpConfig } from './made-up-config.ts';
import { runJob } from './run-job.ts';
import { readSettings } from './settings.ts';
import { summary } from './summary.ts';

/** The made-up community is seen on this day, whatever day it is here: so everybody gets the same letter. */
const SEEN = '2026-08-02T06:00:00Z';
const MONTH = '2026-07';
const TOKEN = 'built-in-community';

const MADE_UP =
  'These three projects are made up: their people, repositories and work do not exist, and their links lead nowhere.';

export const tryOut: Command = {
  name: 'try',
  summary: 'Do a whole month on the built-in community; the same as no command at all',
  usage: '[--out DIR]',
  more: ['Needs no token and no network: it starts a GitHub of its own on this machine.'],
  options: [
    {
      name: 'out',
      value: 'DIR',
      help: 'keep store and mailbox in this folder; otherwise out/try',
    },
    { name: 'json', help: 'one JSON document with the outcome of each step' },
  ],
  async run(given, terminal) {
    const clock = { now: () => new Date(SEEN) };
    const settings = await readSettings(
      { config: madeUpConfig(), month: MONTH, repo: null, out: given.value('out') },
      { cwd: terminal.cwd, now: clock.now() },
    );
    const { url, close } = await startSandbox({ worlds: makeCommunity(), clock: clock.now, token: TOKEN });
    try {
      const order = { steps: STEPS, refresh: false, dryRun: false, wait: false };
      const outcome = await runJob(settings, order, terminal, { github: { url, token: TOKEN }, clock });
      terminal.out(given.has('json') ? asJson(outcome) : `${summary(outcome, terminal, 1)}${MADE_UP}\n`);
      return jobExitCode(outcome);
    } finally {
      await close();
    }
  },
};

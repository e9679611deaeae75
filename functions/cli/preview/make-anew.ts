import { resolve } from 'node:path';
import { readEnvironment } from '../../adapters/environment.ts';
import { localRuntime } from '../../adapters/local.ts';
import { storeMailer } from '../../adapters/mail/store-mailer.ts';
import { packageVersion } from '../../adapters/package-root.ts';
import { folderStore } from '../../adapters/store/folder-store.ts';
import { overlayStore } from '../../adapters/store/overlay-store.ts';
import type { Config } from '../../model/config.ts';
import { PREFIXES } from '../../model/keys.ts';
import { monthEnd, monthInWords } from '../../model/month.ts';
import type { Store } from '../../model/ports.ts';
import type { Step } from '../../model/steps.ts';
import { readPlan } from '../../pipeline/documents.ts';
import { job } from '../job.ts';
import type { Terminal } from '../terminal.ts';
import { UsageError } from '../usage-error.ts';
import { newestMonth } from './newest-month.ts';
import type { PreviewSource } from './preview-source.ts';

/**
 * Makes the letters of the newest month as if none had been sent yet, from what was harvested, into a folder of their
 * own. The store is only read.
 * @returns what was made, in a sentence
 */
export async function makeAnew(source: PreviewSource, into: string, terminal: Terminal): Promise<string> {
  const lower = folderStore(source.storeFolder);
  const month = await newestMonth(lower);
  if (month === null) throw new UsageError(NOTHING);
  const store = overlayStore(folderStore(resolve(terminal.cwd, into)), lower, [PREFIXES.receipts]);
  const settings = await source.settings();
  const planned = await readPlan(lower, month);
  const config = settings?.config ?? planned.config;
  const { key } = readEnvironment({ ...terminal.environment, GITHUB_TOKEN: undefined });
  const runtime = await localRuntime({
    storeFolder: source.storeFolder,
    store,
    mailer: storeMailer(store),
    // Nobody is asked for anything.
    github: { url: '', token: null },
    key,
    // A month that was tried out on a made-up day may not have ended here.
    clock: { now: () => new Date(Math.max(Date.now(), Date.parse(monthEnd(month, config.timeZone)))) },
  });
  const outcome = await job(runtime, {
    month,
    config,
    affiliationFiles: settings?.affiliationFiles ?? [],
    version: packageVersion(),
    steps: await stepsFor(lower, month, settings?.config ?? null),
    only: null,
    refresh: false,
    dryRun: false,
    wait: null,
  });
  const count = outcome.letters.filter(({ edition }) => edition !== null).length;
  return `${monthInWords(month)}, ${count === 1 ? '1 letter' : `${count} letters`}`;
}

export const NOTHING = 'There is no letter in the store yet. Run: community-hat run';

/** Measuring takes long where repositories are large, and most changes have nothing to do with it. */
async function stepsFor(store: Store, month: string, config: Config | null): Promise<readonly Step[]> {
  if (config === null) return ['roll-up', 'report', 'publish'];
  const { config: before } = await readPlan(store, month);
  return sameMeasuring(before, config)
    ? ['plan', 'roll-up', 'report', 'publish']
    : ['plan', 'measure', 'roll-up', 'report', 'publish'];
}

function sameMeasuring(before: Config, now: Config): boolean {
  return JSON.stringify(measuring(before)) === JSON.stringify(measuring(now));
}

function measuring({ timeZone, bots, affiliations, workAreas, thresholds, leaveOut, projects }: Config) {
  const repositories = projects.map(({ id, repositories }) => [id, repositories]);
  return { timeZone, bots, affiliations, workAreas, thresholds, leaveOut, repositories };
}

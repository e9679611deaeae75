import { localRuntime } from '../../functions/adapters/local.ts';
import { packageVersion } from '../../functions/adapters/package-root.ts';
import { memoryStore } from '../../functions/adapters/store/memory-store.ts';
import { job } from '../../functions/cli/job.ts';
import { PREFIXES } from '../../functions/model/keys.ts';
import type { Mailer, Runtime, Store } from '../../functions/model/ports.ts';
import { STEPS } from '../../functions/model/steps.ts';
import { correct } from '../../functions/pipeline/correct.ts';
import { neededFacets } from '../../functions/pipeline/needed-facets.ts';
import { startSandbox } from '../../sandbox/start-sandbox.ts';
import type { World } from '../../sandbox/world.ts';
import { worldAt } from '../../sandbox/world-at.ts';
import { configured, type Settings } from './configured.ts';
import type { Correction, Occasion } from './occasion.ts';

/** The month that examples are about. */
export const MONTH = '2026-07';
const MONTH_BEFORE = '2026-06';
/** Whatever day it is here. */
const SEEN_BEFORE = '2026-07-02T06:00:00Z';
const SEEN = '2026-08-02T06:00:00Z';
const CORRECTED = '2026-08-04T09:30:00Z';

const TOKEN = 'built-in-community';
/** It keeps the paths of private pages the same, and guards nothing. */
const KEY = 'a key for examples that everybody knows';

/**
 * The whole job, over a GitHub of its own on this machine and in memory.
 * @param read has harvests of the same month, which are not made again then
 */
export async function play(
  { settings, second = false, faults = [], corrections = [] }: Occasion,
  { worlds, read = null }: { readonly worlds: readonly World[]; readonly read?: Store | null },
): Promise<Runtime> {
  let seen = second ? SEEN_BEFORE : SEEN;
  const clock = { now: () => new Date(seen) };
  const sandbox = await startSandbox({ worlds, clock: clock.now, token: TOKEN, fault: faults });
  try {
    const github = { url: sandbox.url, token: TOKEN };
    const store = memoryStore();
    if (read !== null) await copyHarvests(read, store);
    const runtime = await localRuntime({ storeFolder: '', store, mailer, github, key: KEY, clock });
    if (second) {
      sandbox.show(worlds.map((world) => worldAt(world, SEEN_BEFORE)));
      await wholeMonth(runtime, MONTH_BEFORE, settings);
      sandbox.show(worlds);
      seen = SEEN;
    }
    await wholeMonth(runtime, MONTH, settings);
    seen = CORRECTED;
    for (const correction of corrections) await setRight(runtime, correction);
    return runtime;
  } finally {
    await sandbox.close();
  }
}

/** Takes every letter and keeps none: examples are of the letter, not of the mail around it. */
const mailer: Mailer = {
  send: async ({ id }) => ({ outcome: 'sent', messageId: `<${id}@community-hat.example>`, place: null }),
};

async function copyHarvests(from: Store, to: Store): Promise<void> {
  for await (const key of from.list(PREFIXES.harvests)) await to.write(key, (await from.read(key))!.body);
}

async function wholeMonth(runtime: Runtime, month: string, settings: Settings): Promise<void> {
  const { resumeAt } = await job(runtime, {
    ...(await configured(settings)),
    month,
    version: packageVersion(),
    steps: STEPS,
    only: null,
    refresh: false,
    dryRun: false,
    wait: null,
  });
  if (resumeAt !== null) throw new Error(`The harvest of ${month} did not end`);
}

async function setRight(runtime: Runtime, { letter, reason, settings }: Correction): Promise<void> {
  const given = await configured(settings);
  const { made } = await correct(runtime, {
    ...given,
    month: MONTH,
    version: packageVersion(),
    facets: neededFacets(given.config),
    letter,
    reason,
    force: false,
    dryRun: false,
  });
  if (made !== 'corrected') throw new Error(`The letter about ${letter.subject} is ${made}, not corrected`);
}

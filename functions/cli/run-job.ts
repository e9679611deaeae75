import { readEnvironment } from '../adapters/environment.ts';
import { localRuntime } from '../adapters/local.ts';
import { packageVersion } from '../adapters/package-root.ts';
import { bucketStore } from '../adapters/store/bucket-store.ts';
import { checkWritable, makeWritable } from '../adapters/store/make-folder.ts';
import type { Clock } from '../model/ports.ts';
import { backfill } from './backfill.ts';
import { chooseMailer } from './choose-mailer.ts';
import type { JobOrder } from './job.ts';
import type { Settings } from './settings.ts';
import { showProgress } from './show-progress.ts';
import type { LocatedOutcome } from './summary.ts';
import type { Terminal } from './terminal.ts';
import { waitUntil } from './wait-until.ts';

/** Builds what a job needs on this machine, does it, and shows how it goes. */
export async function runJob(
  settings: Settings,
  order: Pick<JobOrder, 'steps' | 'refresh' | 'dryRun'> & {
    readonly wait: boolean;
    /** How many months, the last included; 1 where it is not said. */
    readonly months?: number;
  },
  terminal: Terminal,
  instead: {
    readonly github?: { readonly url: string; readonly token: string };
    readonly clock?: Clock;
  } = {},
): Promise<LocatedOutcome> {
  const { config, affiliationFiles, month, only, storeFolder, bucket, mailFolder } = settings;
  const { github, key, smtpPassword } = readEnvironment(terminal.environment);
  const sends = order.steps.includes('deliver') && !order.dryRun;
  const sentBy = sends ? settings.mailer : 'files';
  const { progress, clear } = showProgress(terminal);
  const store = bucket === null ? null : bucketStore(bucket, terminal.environment);
  if (store === null) await makeWritable(storeFolder);
  if (sends && sentBy === 'files') await checkWritable(mailFolder);
  const { mailer, close } = chooseMailer({ config, mailer: sentBy, mailFolder }, smtpPassword);
  const runtime = await localRuntime({
    storeFolder,
    store,
    mailer,
    github: instead.github ?? github,
    key,
    ...(instead.clock && { clock: instead.clock }),
    progress,
  });
  try {
    const wait = order.wait ? (until: string) => waitUntil(until, progress) : null;
    const all = { ...order, month, config, affiliationFiles, only, version: packageVersion(), wait };
    const outcome = await backfill(runtime, all, order.months ?? 1);
    return { ...outcome, locate: (at) => runtime.store.locate(at), mailer: settings.mailer };
  } finally {
    clear();
    await close();
  }
}

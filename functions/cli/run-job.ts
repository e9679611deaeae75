import { readEnvironment } from '../adapters/environment.ts';
import { localRuntime } from '../adapters/local.ts';
import { folderMailer } from '../adapters/mail/folder-mailer.ts';
import { packageVersion } from '../adapters/package-root.ts';
import { bucketStore } from '../adapters/store/bucket-store.ts';
import { checkWritable, makeWritable } from '../adapters/store/make-folder.ts';
import type { Clock } from '../model/ports.ts';
import { backfill } from './backfill.ts';
import type { JobOrder, JobOutcome } from './job.ts';
import type { Settings } from './settings.ts';
import { showProgress } from './show-progress.ts';
import type { Terminal } from './terminal.ts';
import { waitUntil } from './wait-until.ts';

/** Builds what a job needs on this machine, does it, and shows how it goes. */
export async function runJob(
  { config, affiliationFiles, month, only, storeFolder, bucket, mailFolder }: Settings,
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
): Promise<JobOutcome & { readonly locate: (key: string) => string }> {
  const { github, key } = readEnvironment(terminal.environment);
  const { progress, clear } = showProgress(terminal);
  const store = bucket === null ? null : bucketStore(bucket, terminal.environment);
  if (store === null) await makeWritable(storeFolder);
  if (order.steps.includes('deliver') && !order.dryRun) await checkWritable(mailFolder);
  const runtime = await localRuntime({
    storeFolder,
    store,
    mailer: folderMailer(mailFolder),
    github: instead.github ?? github,
    key,
    ...(instead.clock && { clock: instead.clock }),
    progress,
  });
  try {
    const wait = order.wait ? (until: string) => waitUntil(until, progress) : null;
    const all = { ...order, month, config, affiliationFiles, only, version: packageVersion(), wait };
    const outcome = await backfill(runtime, all, order.months ?? 1);
    return { ...outcome, locate: (at) => runtime.store.locate(at) };
  } finally {
    clear();
  }
}

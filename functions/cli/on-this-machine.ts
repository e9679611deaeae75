import { readEnvironment } from '../adapters/environment.ts';
import { localRuntime } from '../adapters/local.ts';
import { folderMailer } from '../adapters/mail/folder-mailer.ts';
import { bucketStore } from '../adapters/store/bucket-store.ts';
import { checkWritable, makeWritable } from '../adapters/store/make-folder.ts';
import type { Clock, Runtime } from '../model/ports.ts';
import type { Settings } from './settings.ts';
import { showProgress } from './show-progress.ts';
import type { Terminal } from './terminal.ts';

/** Other parts than those of this machine. */
export interface Instead {
  readonly github?: { readonly url: string; readonly token: string };
  readonly clock?: Clock;
}

/** Builds what a month needs on this machine, does something with it, and shows how it goes. */
export async function onThisMachine<T>(
  { storeFolder, bucket, mailFolder }: Pick<Settings, 'storeFolder' | 'bucket' | 'mailFolder'>,
  /** Whether letters may be put into the mailbox folder. */
  { delivers }: { readonly delivers: boolean },
  terminal: Terminal,
  act: (runtime: Runtime) => Promise<T>,
  instead: Instead = {},
): Promise<T> {
  const { github, key } = readEnvironment(terminal.environment);
  const { progress, clear } = showProgress(terminal);
  const store = bucket === null ? null : bucketStore(bucket, terminal.environment);
  if (store === null) await makeWritable(storeFolder);
  if (delivers) await checkWritable(mailFolder);
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
    return await act(runtime);
  } finally {
    clear();
  }
}

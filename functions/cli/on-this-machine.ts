import { readEnvironment } from '../adapters/environment.ts';
import { localRuntime } from '../adapters/local.ts';
import { checkWritable, makeWritable } from '../adapters/store/make-folder.ts';
import { storeAt } from '../adapters/store/store-at.ts';
import type { Clock, Runtime } from '../model/ports.ts';
import { chooseMailer } from './choose-mailer.ts';
import { inTheCloud } from './in-the-cloud.ts';
import type { Settings } from './settings.ts';
import { showProgress } from './show-progress.ts';
import type { Terminal } from './terminal.ts';
import { UsageError } from './usage-error.ts';

/** Other parts than those of this machine. */
export interface Instead {
  readonly github?: { readonly url: string; readonly token: string };
  readonly clock?: Clock;
}

/** Builds what a month needs on this machine, or in the cloud, does something with it, and shows how it goes. */
export async function onThisMachine<T>(
  settings: Pick<Settings, 'config' | 'mailer' | 'storeFolder' | 'bucket' | 'mailFolder' | 'stack'>,
  /** Whether letters may leave; otherwise no mail server is needed. */
  { delivers }: { readonly delivers: boolean },
  terminal: Terminal,
  act: (runtime: Runtime) => Promise<T>,
  instead: Instead = {},
): Promise<T> {
  const { config, storeFolder, bucket, mailFolder, stack } = settings;
  if (stack !== null) return inTheCloud(stack, terminal, act, instead);
  const { github, key, smtpPassword } = readEnvironment(terminal.environment);
  const sentBy = delivers ? settings.mailer : 'files';
  if (sentBy === 'ses')
    throw new UsageError(
      'mail.mailer is ses, so letters leave in the cloud: add --remote. To see them on this machine: --out DIR',
    );
  const { progress, clear } = showProgress(terminal);
  const elsewhere = bucket === null ? null : await storeAt(bucket, terminal);
  if (elsewhere === null) await makeWritable(storeFolder);
  if (delivers && sentBy === 'files') await checkWritable(mailFolder);
  const { mailer, close } = chooseMailer({ config, mailer: sentBy, mailFolder }, smtpPassword);
  const runtime = await localRuntime({
    storeFolder,
    store: elsewhere?.store ?? null,
    history: elsewhere?.history ?? null,
    mailer,
    github: instead.github ?? github,
    key,
    ...(instead.clock && { clock: instead.clock }),
    progress,
  });
  try {
    const result = await act(runtime);
    await elsewhere?.close();
    return result;
  } catch (error) {
    // What went wrong first is what is told.
    await elsewhere?.close().catch(() => undefined);
    throw error;
  } finally {
    clear();
    await close();
  }
}

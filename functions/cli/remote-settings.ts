import type { CloudStack } from '../adapters/cloud/find-stack.ts';
import { isMonth, newestFullMonth } from '../model/month.ts';
import { STACK_NAME } from '../model/stack-outputs.ts';
import { withArchiveUrl } from '../model/with-archive-url.ts';
import { findPlan } from '../pipeline/documents.ts';
import { readEditing } from '../pipeline/editions/editing.ts';
import type { Arguments } from './command.ts';
import { readSettings, type Settings } from './settings.ts';
import type { Terminal } from './terminal.ts';
import { UsageError } from './usage-error.ts';

/** Whether a command is about what is deployed. */
export function isRemote(given: Arguments): boolean {
  return given.has('remote') || given.has('stack');
}

/** The stack that a command is about. @throws SetupError where it cannot be found, with what to do */
export async function givenStack(
  given: Arguments,
  { environment }: Pick<Terminal, 'environment'>,
): Promise<CloudStack> {
  for (const other of ['out', 'store'])
    if (given.has(other))
      throw new UsageError(`--${other} is for this machine; with --remote it means nothing`);
  const { findStack } = await import('../adapters/cloud/find-stack.ts');
  return findStack(given.value('stack') ?? STACK_NAME, environment);
}

/** The month that is named, or the newest that has ended. */
export function givenMonth(given: Arguments, now: Date): string {
  const newest = newestFullMonth(now, 'UTC');
  const month = given.value('month') ?? newest;
  if (!isMonth(month)) throw new UsageError(`--month ${month}: a month is written as ${newest}`);
  return month;
}

/**
 * The settings for a month of the cloud. `planned`: it is made as it was planned there, whatever stands in a file here;
 * of a file that is named, what may change later counts: `editing`.
 */
export async function remoteSettings(
  given: Arguments,
  at: Pick<Terminal, 'cwd' | 'environment'> & { readonly now: Date },
  made: 'planned' | 'file',
): Promise<Settings> {
  const month = givenMonth(given, at.now);
  const named = given.value('config');
  const file =
    made === 'file' || named !== null
      ? await readSettings({ config: named, month, repo: given.value('repo'), out: null }, at)
      : null;
  const stack = await givenStack(given, at);
  const inCloud = { stack, month, mailer: stack.outputs.Mailer === 'ses' ? 'ses' : 'files' } as const;
  // A plan that is made from here links where one that is made there does.
  if (file !== null && made === 'file')
    return { ...file, config: withArchiveUrl(file, stack.outputs.ArchiveUrl).config, ...inCloud };
  const { cloudStore } = await import('../adapters/cloud/cloud-store.ts');
  const store = cloudStore(stack, at.environment);
  const plan = await findPlan(store, month);
  if (plan === null)
    throw new UsageError(
      `${month} was not planned in the cloud yet. To begin it: community-hat run --remote --month ${month}`,
    );
  const { config } = plan;
  const editing = file?.config.editing ?? (await readEditing(store, month));
  return {
    config: { ...config, editing },
    affiliationFiles: [],
    only: file?.only ?? null,
    storeFolder: '',
    bucket: null,
    mailFolder: '',
    ...inCloud,
  };
}

import { existsSync } from 'node:fs';
import { join, relative, resolve } from 'node:path';
import type { CloudStack } from '../adapters/cloud/find-stack.ts';
import { readConfigFile } from '../adapters/config-file.ts';
import { packageRoot } from '../adapters/package-root.ts';
import { INDICATORS } from '../indicators/index.ts';
import type { AffiliationFile } from '../model/affiliation.ts';
import type { Config } from '../model/config.ts';
import { isMonth, monthEnd, newestFullMonth } from '../model/month.ts';
import { nearest } from '../model/nearest.ts';
import type { RepositoryName } from '../model/snapshot.ts';
import { configForOne } from './config-for-one.ts';
import { UsageError } from './usage-error.ts';

export interface Settings {
  readonly config: Config;
  /** Those that the config names, read. */
  readonly affiliationFiles: readonly AffiliationFile[];
  readonly month: string;
  readonly only: RepositoryName | null;
  readonly storeFolder: string;
  /** Address of a bucket, in place of the folder. */
  readonly bucket: string | null;
  readonly mailFolder: string;
  /** In the cloud: its store, key and mail service in place of those of this machine. */
  readonly stack: CloudStack | null;
  /** A trial in a folder of its own has forgotten who got a letter, so it sends none. */
  readonly mailer: 'files' | 'smtp' | 'ses';
}

/** What of a command line and a configuration a job needs. @throws UsageError with every mistake */
export async function readSettings(
  given: {
    readonly config: string | null;
    readonly month: string | null;
    readonly repo: string | null;
    readonly out: string | null;
    readonly store?: string | null;
  },
  { cwd, now }: { readonly cwd: string; readonly now: Date },
): Promise<Settings> {
  if (given.month !== null && !isMonth(given.month))
    throw new UsageError(`--month ${given.month}: a month is written as ${newestFullMonth(now, 'UTC')}`);
  const only = given.repo === null ? null : repositoryOf(given.repo);
  const { config, affiliationFiles } = await configOf(given.config, only, cwd);
  const folder = (configured: string, name: string) =>
    given.out === null ? resolve(cwd, configured) : resolve(cwd, given.out, name);
  return {
    config,
    affiliationFiles,
    month: monthOf(given.month, config.timeZone, now),
    only,
    storeFolder: folder(config.store.folder, 'store'),
    bucket: given.store ?? null,
    stack: null,
    mailFolder: folder(config.mail?.folder ?? 'out/mailbox', 'mailbox'),
    mailer: given.out === null ? (config.mail?.mailer ?? 'files') : 'files',
  };
}

const DEFAULT_FILE = 'community-hat.yaml';

async function configOf(
  given: string | null,
  only: RepositoryName | null,
  cwd: string,
): Promise<Pick<Settings, 'config' | 'affiliationFiles'>> {
  const file = resolve(cwd, given ?? DEFAULT_FILE);
  if (given === null && only !== null && !existsSync(file))
    return { config: configForOne(only), affiliationFiles: [] };
  const shown = relative(cwd, file).startsWith('..') ? file : relative(cwd, file);
  if (!existsSync(file)) throw new UsageError(noFile(shown, given !== null));
  const read = await readConfigFile(file, { indicators: INDICATORS }).catch((error) => {
    throw new UsageError(`${shown} cannot be read: ${error.message}`);
  });
  if (!read.ok) {
    const lines = read.mistakes.map(
      ({ line, column, sentence }) => `  ${line === null ? '' : `${line}:${column}  `}${sentence}`,
    );
    const count = lines.length === 1 ? 'a mistake' : `${lines.length} mistakes`;
    throw new UsageError(`${shown} has ${count}:\n${lines.join('\n')}`);
  }
  if (only !== null) checkNamed(only, read.config, shown);
  return read;
}

function noFile(file: string, named: boolean): string {
  const example = join(packageRoot(), 'examples/community-hat.yaml');
  const begin = `There is no ${file}. Begin with the example:\n  cp ${example} ${file}`;
  return named
    ? begin
    : `${begin}\nFor one repository no file is needed:\n  community-hat run --repo owner/name`;
}

function checkNamed(only: RepositoryName, config: Config, file: string): void {
  const name = `${only.owner}/${only.name}`;
  const names = config.projects.flatMap(({ repositories }) => repositories);
  if (names.some((one) => one.toLowerCase() === name.toLowerCase())) return;
  const guess = nearest(name, names);
  throw new UsageError(
    `${name} is in no project of ${file}.${guess === null ? '' : ` Did you mean ${guess}?`} It has: ${names.join(', ')}`,
  );
}

function repositoryOf(text: string): RepositoryName {
  const [, owner, name] = /^([A-Za-z0-9][A-Za-z0-9-]{0,38})\/([A-Za-z0-9._-]{1,100})$/.exec(text) ?? [];
  if (owner === undefined || name === undefined || /^\.{1,2}$/.test(name))
    throw new UsageError(`--repo ${text}: a repository is owner/name, such as harbour-lights/beacon`);
  return { owner, name };
}

function monthOf(given: string | null, timeZone: string, now: Date): string {
  const newest = newestFullMonth(now, timeZone);
  if (given === null) return newest;
  if (Date.parse(monthEnd(given, timeZone)) > now.getTime())
    throw new UsageError(
      `--month ${given}: it has not ended in ${timeZone}. The newest full month is ${newest}`,
    );
  return given;
}

import { existsSync } from 'node:fs';
import { stat } from 'node:fs/promises';
import { dirname, join, resolve } from 'node:path';
import { madeUpConfig } from '../made-up-config.ts';
import { readSettings, type Settings } from '../settings.ts';
import type { Terminal } from '../terminal.ts';
import { UsageError } from '../usage-error.ts';

/** What is looked at. */
export interface PreviewSource {
  /** `null`: each month as it was planned. */
  readonly configFile: string | null;
  readonly out: string | null;
  readonly storeFolder: string;
  readonly mailFolder: string;
  /** As the files are now; `null` without a configuration. @throws UsageError with every mistake */
  settings(): Promise<Settings | null>;
  /** The configuration, and what it names. */
  files(): Promise<readonly string[]>;
}

/** @throws UsageError where there is nothing to look at, with what to do about it */
export async function previewSource(
  { config, out }: { readonly config: string | null; readonly out: string | null },
  { cwd }: Pick<Terminal, 'cwd'>,
): Promise<PreviewSource> {
  const tried = join('out', 'try');
  if (config !== null || existsSync(resolve(cwd, 'community-hat.yaml')))
    return configured(resolve(cwd, config ?? 'community-hat.yaml'), out, cwd);
  if (out !== null) return unconfigured(out, cwd);
  if (existsSync(resolve(cwd, tried, 'store'))) return configured(madeUpConfig(), tried, cwd);
  throw new UsageError(
    'There is no community-hat.yaml, and no letter to look at. To see one of a made-up community, community-hat alone; of your own: community-hat run --repo owner/name, and then community-hat preview --out out/owner/name',
  );
}

async function configured(configFile: string, out: string | null, cwd: string): Promise<PreviewSource> {
  const settings = () =>
    readSettings({ config: configFile, month: null, repo: null, out }, { cwd, now: new Date() });
  let known = await settings();
  let read = await mark(configFile);
  return {
    configFile,
    out,
    storeFolder: known.storeFolder,
    mailFolder: known.mailFolder,
    settings,
    async files() {
      const now = await mark(configFile);
      // A file with a mistake in it names what it named before.
      if (now !== read) known = await settings().catch(() => known);
      read = now;
      return [configFile, ...known.affiliationFiles.map(({ path }) => resolve(dirname(configFile), path))];
    },
  };
}

async function mark(file: string): Promise<string> {
  const found = await stat(file).catch(() => null);
  return `${found?.mtimeMs} ${found?.size}`;
}

function unconfigured(out: string, cwd: string): PreviewSource {
  return {
    configFile: null,
    out,
    storeFolder: resolve(cwd, out, 'store'),
    mailFolder: resolve(cwd, out, 'mailbox'),
    settings: async () => null,
    files: async () => [],
  };
}

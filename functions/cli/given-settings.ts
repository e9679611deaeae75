import type { Arguments } from './command.ts';
import { isRemote, remoteSettings } from './remote-settings.ts';
import { readSettings, type Settings } from './settings.ts';
import type { Terminal } from './terminal.ts';

/**
 * The settings for a month, as the options that every command of a month has say.
 * @param remotely what says how a month in the cloud is made: the month, as it was planned there; or the file here, for
 * commands that are about what stands in it
 */
export function givenSettings(
  given: Arguments,
  { cwd, environment }: Pick<Terminal, 'cwd' | 'environment'>,
  remotely: 'planned' | 'file' = 'planned',
): Promise<Settings> {
  const value = (name: string) => given.value(name);
  const at = { cwd, now: new Date() };
  if (isRemote(given)) return remoteSettings(given, { ...at, environment }, remotely);
  return readSettings(
    {
      config: value('config'),
      month: value('month'),
      repo: value('repo'),
      out: value('out'),
      store: value('store'),
    },
    at,
  );
}

import type { Arguments } from './command.ts';
import { readSettings, type Settings } from './settings.ts';
import type { Terminal } from './terminal.ts';

/** The settings for a month, as the options that every command of a month has say. */
export function givenSettings(given: Arguments, { cwd }: Pick<Terminal, 'cwd'>): Promise<Settings> {
  const value = (name: string) => given.value(name);
  return readSettings(
    {
      config: value('config'),
      month: value('month'),
      repo: value('repo'),
      out: value('out'),
      store: value('store'),
    },
    { cwd, now: new Date() },
  );
}

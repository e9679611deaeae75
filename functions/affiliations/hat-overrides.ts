import type { Config } from '../model/config.ts';
import type { Hat } from '../model/work-area.ts';
import { boundsOf } from './config-statements.ts';
import { grouped } from './grouped.ts';

/**
 * Which hat the config says that somebody wears on a project, whatever the kind of work; `null`: it says nothing, and the
 * kind of work decides. Logins are the same whatever their case; `t` is in milliseconds.
 */
export function hatOverridesOf(
  { affiliations }: Pick<Config, 'affiliations'>,
  project: string,
): (login: string | null, t: number) => Hat | null {
  const hats = (affiliations?.hats ?? [])
    .filter((row) => row.project === project)
    .map((row) => ({ login: row.login.toLowerCase(), hat: row.hat, ...boundsOf(row) }));
  const byLogin = grouped(hats, ({ login }) => login);
  return (login, t) => {
    const rows = login === null ? undefined : byLogin.get(login.toLowerCase());
    return rows?.find(({ from, until }) => from <= t && t < until)?.hat ?? null;
  };
}

import { join } from 'node:path';
import { SetupError } from '../../setup-error.ts';
import { GitFailed, type GitPlace, gitIn } from './git.ts';
import { isOpenToAll } from './is-open-to-all.ts';

export interface BranchPlace {
  readonly branch: string;
  /** Name of the remote in the person's clone. */
  readonly remote: string;
  /** Where the copy lies: within the clone's own folder, so that nobody commits it by accident. */
  readonly folder: string;
  readonly gitDir: string;
  readonly environment: GitPlace['environment'];
  /** Where a person finds a key, where that is not the folder. */
  readonly locate: ((key: string) => string) | null;
  /** Seconds to wait before the second, third, ... try to reach the remote. */
  readonly pauses: readonly number[];
}

/**
 * `branch:NAME`, on the remote `origin` of the clone that the command is started in.
 * @throws SetupError where there is none, no key is set, or everybody can read that remote
 */
export async function branchPlace(
  address: string,
  cwd: string,
  environment: GitPlace['environment'],
  pauses: readonly number[] = [2, 8, 20],
): Promise<BranchPlace> {
  const [, branch] = /^branch:(.+)$/.exec(address) ?? [];
  if (
    branch === undefined ||
    !/^(?!.*(\.\.|\/\/|\.lock(\/|$)))[A-Za-z0-9_][A-Za-z0-9._/-]{0,80}(?<![./])$/.test(branch)
  )
    throw new SetupError(
      `--store ${address}: a branch is written as branch:NAME, of letters, digits, dots, dashes and slashes`,
    );
  if (!environment.COMMUNITY_HAT_KEY?.trim())
    throw new SetupError(
      'A store on a branch needs COMMUNITY_HAT_KEY: at least 16 random characters, the same in every month (openssl rand -hex 32)',
    );
  const ask = async (...args: string[]) => (await gitIn(cwd, args, environment)).trim();
  const gitDir = await ask('rev-parse', '--absolute-git-dir').catch((error) => {
    throw noClone(error);
  });
  const url = await ask('remote', 'get-url', 'origin').catch((error) => {
    throw noClone(error);
  });
  if (
    (await ask('ls-remote', '--symref', 'origin', 'HEAD').catch(() => '')).includes(`refs/heads/${branch}\t`)
  )
    throw new SetupError(
      `--store ${address}: that is the branch that the repository begins with. Choose another one, for the store alone`,
    );
  if (await isOpenToAll(url, pauses)) throw new SetupError(OPEN);
  return {
    branch,
    remote: 'origin',
    folder: join(gitDir, 'community-hat', ...branch.split('/')),
    gitDir,
    environment,
    locate: locatorOf(url, branch),
    pauses,
  };
}

const OPEN =
  'Everybody can read this repository, so nothing is kept on a branch of it: the store has addresses, private letters and what companies are told. Make a private repository for the letters and start them there; it can read public repositories all the same (docs/github-actions.md)';

function noClone(error: unknown): Error {
  const says = error instanceof GitFailed ? error.message : String(error);
  return new SetupError(
    `A store on a branch needs a clone with a remote called origin, in the folder that the command is started in (${says})`,
  );
}

/** GitHub shows a Markdown file as a page. */
function locatorOf(url: string, branch: string): BranchPlace['locate'] {
  const [, path] =
    /^(?:https:\/\/(?:[^/@]*@)?github\.com\/|git@github\.com:)([\w.-]+\/[\w.-]+?)(?:\.git)?\/?$/.exec(url) ??
    [];
  return path === undefined ? null : (key) => `https://github.com/${path}/blob/${branch}/${key}`;
}

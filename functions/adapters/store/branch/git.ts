import { execFile } from 'node:child_process';

/** Where git works, and on what. */
export interface GitPlace {
  /** Of the person's own clone: it knows where the remote is and how to log in there. */
  readonly gitDir: string;
  readonly workTree: string;
  /** An index of our own: nobody's half-made commit is touched. */
  readonly index: string;
  readonly environment: Readonly<Record<string, string | undefined>>;
}

/** Git said no. The message has what it said, without a login that an address may carry. */
export class GitFailed extends Error {
  override readonly name = 'GitFailed';
}

/** What git printed. @throws GitFailed */
export async function git(
  { gitDir, workTree, index, environment }: GitPlace,
  args: readonly string[],
  input: string | Uint8Array = '',
): Promise<string> {
  const own = { GIT_DIR: gitDir, GIT_WORK_TREE: workTree, GIT_INDEX_FILE: index };
  return runGit(workTree, [...SETTINGS.flatMap((one) => ['-c', one]), ...args], input, {
    ...withoutSecrets(environment),
    ...own,
    ...ALWAYS,
  });
}

/** The same where the person stands, before there is a place. */
export function gitIn(
  cwd: string,
  args: readonly string[],
  environment: GitPlace['environment'],
): Promise<string> {
  return runGit(cwd, args, '', { ...withoutSecrets(environment), ...ALWAYS });
}

/** Bytes as they are: no setting of the person's changes line ends, leaves files out, signs or runs a program. */
const SETTINGS = [
  'core.autocrlf=false',
  'core.attributesFile=/dev/null',
  'core.excludesFile=/dev/null',
  'core.fsmonitor=false',
  'core.hooksPath=/dev/null',
  'core.sparseCheckout=false',
  'core.symlinks=false',
  'gc.auto=0',
  'maintenance.auto=false',
];

const ALWAYS = { LC_ALL: 'C', GIT_TERMINAL_PROMPT: '0' };

/** Variables that would lead git elsewhere, and those that are none of its business. */
function withoutSecrets(environment: GitPlace['environment']): NodeJS.ProcessEnv {
  const kept = Object.entries(environment).filter(
    ([name]) => !/^(COMMUNITY_HAT_.*|GIT_(DIR|WORK_TREE|INDEX_FILE|COMMON_DIR|PREFIX|NAMESPACE))$/.test(name),
  );
  return Object.fromEntries(kept);
}

function runGit(
  cwd: string,
  args: readonly string[],
  input: string | Uint8Array,
  env: NodeJS.ProcessEnv,
): Promise<string> {
  return new Promise((resolve, reject) => {
    const child = execFile('git', args, { cwd, env, maxBuffer: MOST }, (error, stdout, stderr) => {
      if (error === null) resolve(stdout);
      else reject(failureOf(error, stderr));
    });
    child.stdin?.on('error', () => undefined);
    child.stdin?.end(input);
  });
}

const MOST = 256 * 1024 * 1024;

function failureOf(error: Error & { readonly code?: unknown }, stderr: string): GitFailed {
  if (error.code === 'ENOENT') return new GitFailed('There is no git on this machine', { cause: error });
  const said = stderr
    .replace(/\/\/[^/@\s]*@/g, '//')
    .split(/[\r\n]+/)
    .filter((line) => /\S/.test(line) && !/^(hint:|To )/.test(line))
    .join('; ')
    .replace(/\p{C}/gu, ' ')
    .slice(0, 600);
  return new GitFailed(said || 'git ended without a word');
}

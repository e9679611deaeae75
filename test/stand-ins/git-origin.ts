import { execFile, execFileSync } from 'node:child_process';
import { chmod, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';

export interface GitOrigin {
  /** The bare repository. */
  readonly path: string;
  /** A fresh clone, as a runner that knows nothing has it. */
  clone(url?: string): Promise<string>;
  /** Paths on a branch, and what a file there has. */
  files(branch: string): readonly string[];
  text(branch: string, path: string): string;
  commits(branch: string): number;
  git(...args: string[]): string;
  /** What the server does before it takes a push: lines of a shell; a status other than 0 refuses. `null`: takes all. */
  beforeTaking(script: string | null): Promise<void>;
  /** What it does after it has taken one. */
  afterTaking(script: string | null): Promise<void>;
  remove(): Promise<void>;
}

/**
 * A repository that others push to, on this machine: real git, over its own protocol.
 * @param files at the top of its branch `main`
 */
export async function aGitOrigin(files: Readonly<Record<string, string>> = {}): Promise<GitOrigin> {
  const top = await mkdtemp(join(tmpdir(), 'git-origin-'));
  const path = join(top, 'letters.git');
  const git = (...args: string[]) =>
    execFileSync('git', args, { cwd: path, encoding: 'utf8', env: BARE, stdio: ['ignore', 'pipe', 'pipe'] });
  execFileSync('git', ['init', '--quiet', '--bare', '--initial-branch=main', path], { env: BARE });
  const entries = Object.entries(files).map(([name, text]) => `100644 blob ${kept(path, text)}\t${name}\n`);
  const tree = execFileSync('git', ['mktree'], {
    cwd: path,
    env: BARE,
    input: entries.join(''),
    encoding: 'utf8',
  });
  const first = git('commit-tree', tree.trim(), '-m', 'Begin').trim();
  git('update-ref', 'refs/heads/main', first);
  const hooked = (name: string) => async (script: string | null) => {
    const hook = join(path, 'hooks', name);
    if (script === null) return rm(hook, { force: true });
    await writeFile(hook, `#!/bin/sh\n${script}\n`);
    await chmod(hook, 0o755);
  };
  return {
    path,
    async clone(url = `file://${path}`) {
      const folder = await mkdtemp(join(top, 'clone-'));
      // A server of this process may have to answer meanwhile.
      await promisify(execFile)('git', ['clone', '--quiet', url, folder], { env: BARE });
      return folder;
    },
    files: (branch) =>
      git('ls-tree', '-r', '--name-only', `refs/heads/${branch}`).split('\n').filter(Boolean),
    text: (branch, file) => git('show', `refs/heads/${branch}:${file}`),
    commits: (branch) => Number(git('rev-list', '--count', `refs/heads/${branch}`)),
    git,
    beforeTaking: hooked('pre-receive'),
    afterTaking: hooked('post-receive'),
    remove: () => rm(top, { recursive: true, force: true }),
  };
}

function kept(path: string, text: string): string {
  const made = execFileSync('git', ['hash-object', '-w', '--stdin'], { cwd: path, env: BARE, input: text });
  return made.toString().trim();
}

/** As a machine has it on which nobody has set anything. */
const BARE = {
  PATH: process.env.PATH,
  HOME: '/nonexistent',
  GIT_CONFIG_NOSYSTEM: '1',
  GIT_AUTHOR_NAME: 'Test',
  GIT_AUTHOR_EMAIL: 'test@example.org',
  GIT_COMMITTER_NAME: 'Test',
  GIT_COMMITTER_EMAIL: 'test@example.org',
};

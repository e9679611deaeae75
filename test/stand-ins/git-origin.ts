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
  remove(): Promise<void>;
}

/** A repository that others push to, on this machine: real git, over its own protocol. */
export async function aGitOrigin(): Promise<GitOrigin> {
  const top = await mkdtemp(join(tmpdir(), 'git-origin-'));
  const path = join(top, 'letters.git');
  const git = (...args: string[]) =>
    execFileSync('git', args, { cwd: path, encoding: 'utf8', env: BARE, stdio: ['ignore', 'pipe', 'pipe'] });
  execFileSync('git', ['init', '--quiet', '--bare', '--initial-branch=main', path], { env: BARE });
  const first = git('commit-tree', git('mktree', '--missing').trim() || EMPTY, '-m', 'Begin').trim();
  git('update-ref', 'refs/heads/main', first);
  const hook = join(path, 'hooks/pre-receive');
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
    async beforeTaking(script) {
      if (script === null) return rm(hook, { force: true });
      await writeFile(hook, `#!/bin/sh\n${script}\n`);
      await chmod(hook, 0o755);
    },
    remove: () => rm(top, { recursive: true, force: true }),
  };
}

const EMPTY = '4b825dc642cb6eb9a060e54bf8d69288fbee4904';

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

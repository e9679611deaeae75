import { setTimeout as sleep } from 'node:timers/promises';
import { setBase } from './base-file.ts';
import { BranchMoved } from './branch-moved.ts';
import { type Copy, refOf, run } from './copy.ts';
import { fetchTip } from './fetch-tip.ts';
import { git } from './git.ts';
import { moveTo } from './move-to.ts';
import { NotPushed } from './not-pushed.ts';
import { takeIn } from './take-in.ts';

/** How often others may be faster. */
const MOST_TRIES = 50;

/**
 * Puts whatever was written on the branch, and takes in what others put there meanwhile. What a push says is not
 * believed, since its answer may get lost: where the branch is afterwards tells what became of it.
 *
 * @throws NotPushed, or BranchMoved
 */
export async function pushCopy(copy: Copy, message: string): Promise<void> {
  const pauses = [...copy.place.pauses];
  for (let tries = 0; tries < MOST_TRIES; tries += 1) {
    const commit = await commitOf(copy, message);
    if (commit === null) return;
    const pushed = await tried(() =>
      run(copy, ['push', '--quiet', '--no-verify', copy.place.remote, `${commit}:${refOf(copy)}`]),
    );
    if (pushed.ok) return setBase(copy, commit);
    const looked = await tried(() => fetchTip(copy));
    if (looked.ok && looked.value === commit) return setBase(copy, commit);
    if (looked.ok && looked.value !== copy.base) {
      const foreign = await moveTo(copy, looked.value);
      if (foreign !== null) throw new BranchMoved(copy.place.branch, foreign);
      // Who collide again and again get out of step.
      await sleep(Math.random() * 50 * tries);
      continue;
    }
    const seconds = pauses.shift();
    if (seconds === undefined || (looked.ok && isFinal(pushed.error)))
      throw new NotPushed(copy.place.branch, pushed.error);
    await sleep(seconds * 1000);
  }
  throw new NotPushed(copy.place.branch, new Error('other runs were faster each time'));
}

/** A commit of the folder on top of what it was made from; `null`: nothing is different. */
async function commitOf(copy: Copy, message: string): Promise<string | null> {
  await takeIn(copy);
  const tree = (await run(copy, ['write-tree'])).trim();
  const before = (await run(copy, ['rev-parse', `${copy.base ?? copy.nothing}^{tree}`])).trim();
  if (tree === before) return null;
  const parent = copy.base === null ? [] : ['-p', copy.base];
  const environment = { ...copy.git.environment, ...WRITER };
  return (await git({ ...copy.git, environment }, ['commit-tree', tree, ...parent, '-m', message])).trim();
}

const NAME = 'community-hat';
const ADDRESS = 'community-hat@localhost.invalid';
const WRITER = {
  GIT_AUTHOR_NAME: NAME,
  GIT_AUTHOR_EMAIL: ADDRESS,
  GIT_COMMITTER_NAME: NAME,
  GIT_COMMITTER_EMAIL: ADDRESS,
};

/** Who was told no is told no again; whatever else went wrong may be over in a moment. */
function isFinal({ message }: Error): boolean {
  return /\[remote rejected\]|[Pp]ermission|denied|returned error: 40[134]/.test(message);
}

async function tried<Value>(
  work: () => Promise<Value>,
): Promise<{ readonly ok: true; readonly value: Value } | { readonly ok: false; readonly error: Error }> {
  try {
    return { ok: true, value: await work() };
  } catch (error) {
    return { ok: false, error: error as Error };
  }
}

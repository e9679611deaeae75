import { randomUUID } from 'node:crypto';
import { stat } from 'node:fs/promises';
import { join } from 'node:path';
import { makeFolder } from '../make-folder.ts';
import { processMark } from '../process-mark.ts';
import { sweepFolder } from '../whole-file.ts';
import { readBase } from './base-file.ts';
import type { BranchPlace } from './branch-place.ts';
import type { Copy } from './copy.ts';
import { run } from './copy.ts';
import { dropUnheardClaims } from './drop-unheard-claims.ts';
import { fetchTip } from './fetch-tip.ts';
import { moveTo } from './move-to.ts';

/** The folder as the branch has it, with what a process before wrote and did not push. */
export async function openCopy(place: BranchPlace): Promise<Copy> {
  const workTree = join(place.folder, 'store');
  const isThere = await stat(workTree).then(
    () => true,
    () => false,
  );
  await makeFolder(workTree);
  const git = {
    gitDir: place.gitDir,
    workTree,
    index: join(place.folder, `~${processMark()}~index.${randomUUID()}`),
    environment: place.environment,
  };
  await sweepFolder(place.folder);
  const nothing = (await run({ git }, ['mktree'])).trim();
  const copy: Copy = { place, git, nothing, base: null };
  // A folder that is gone is no order to empty the branch.
  if (isThere) copy.base = await readBase(copy);
  await run(copy, ['read-tree', copy.base ?? copy.nothing]);
  await moveTo(copy, await fetchTip(copy));
  await dropUnheardClaims(copy);
  return copy;
}

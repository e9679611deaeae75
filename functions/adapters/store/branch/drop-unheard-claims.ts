import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { type Copy, isReceipt, run } from './copy.ts';
import { entriesOf } from './entries.ts';
import { isClaim } from './is-claim.ts';
import { layOut } from './lay-out.ts';
import { takeIn } from './take-in.ts';

/**
 * Takes back claims that a process wrote and was stopped before they were on the branch. No letter left for them: it is
 * handed over only after that. Pushed now, they would keep it back for ever.
 */
export async function dropUnheardClaims(copy: Copy): Promise<void> {
  await takeIn(copy);
  const ours = await entriesOf(copy, ['diff-index', '--cached', copy.base ?? copy.nothing]);
  const claims: string[] = [];
  for (const { key, object } of ours.values())
    if (object !== null && isReceipt(key) && isClaim(await readFile(join(copy.git.workTree, key))))
      claims.push(key);
  if (claims.length === 0) return;
  await run(copy, ['read-tree', copy.base ?? copy.nothing]);
  await layOut(copy, claims);
}

import { rm } from 'node:fs/promises';
import { PREFIXES } from '../../model/keys.ts';
import { type Store, StoreConflict, type StoredObject } from '../../model/ports.ts';
import type { BranchPlace } from './branch/branch-place.ts';
import type { Copy } from './branch/copy.ts';
import { inTurn } from './branch/in-turn.ts';
import { isClaim } from './branch/is-claim.ts';
import { openCopy } from './branch/open-copy.ts';
import { pushCopy } from './branch/push-copy.ts';
import { etagOf } from './etag-of.ts';
import { folderStore } from './folder-store.ts';

export interface BranchStore extends Store {
  /** Pushes whatever was written and is not on the branch yet. */
  close(): Promise<void>;
}

/**
 * A folder that is kept on a branch of a git repository, for machines that forget everything. What is written under
 * `receipts/` is on the branch, with all that was written before it, before `write` returns: so of any number of runs
 * one gets a claim, and no run that is killed after a letter left forgets that it did. The rest is pushed with the next
 * receipt, or by `close`.
 *
 * @throws StoreConflict where another run has that receipt; BranchMoved where it wrote other documents meanwhile
 */
export async function branchStore(place: BranchPlace): Promise<BranchStore> {
  const copy = await openCopy(place);
  const folder = folderStore(copy.git.workTree);
  // What git looks at must not change while it looks.
  const turn = inTurn();
  return {
    read: (key) => folder.read(key),
    stream: (key) => folder.stream(key),
    list: (prefix) => folder.list(prefix),
    locate: (key) => place.locate?.(key) ?? folder.locate(key),
    write: (key, body, condition) =>
      turn(async () => {
        const before = await folder.read(key);
        const written = await folder.write(key, body, condition);
        if (key.startsWith(PREFIXES.receipts)) await pushReceipt(folder, copy, { key, body, before });
        return written;
      }),
    remove: (key) => turn(() => folder.remove(key)),
    close: () =>
      turn(async () => {
        await pushCopy(copy, 'Keep what was read and written');
        await rm(copy.git.index, { force: true });
      }),
  };
}

/**
 * A claim that did not get to the branch must not get there later: the letter never left. What became of a letter that
 * did leave stays in the folder, for the next push.
 */
async function pushReceipt(
  folder: Store,
  copy: Copy,
  {
    key,
    body,
    before,
  }: { readonly key: string; readonly body: Uint8Array; readonly before: StoredObject | null },
): Promise<void> {
  const isOurs = async () => (await folder.read(key))?.etag === etagOf(body);
  try {
    await pushCopy(copy, `Receipt ${key.slice(PREFIXES.receipts.length)}`);
  } catch (error) {
    if (isClaim(body) && (await isOurs())) {
      if (before === null) await folder.remove(key);
      else await folder.write(key, before.body);
    }
    throw error;
  }
  if (!(await isOurs())) throw new StoreConflict(key);
}

import { unlink } from 'node:fs/promises';
import { join } from 'node:path';
import { setBase } from './base-file.ts';
import { type Copy, isReceipt, run } from './copy.ts';
import { entriesOf, indexInfo } from './entries.ts';
import { takeIn } from './take-in.ts';

/**
 * Makes a commit of others the ground of the folder. What they wrote first stays theirs. Where that is more than a
 * receipt, two runs have made the same month: of what was written here only receipts are kept then.
 *
 * @returns the key of such a document; `null`: nothing but receipts met
 */
export async function moveTo(copy: Copy, tip: string | null): Promise<string | null> {
  await takeIn(copy);
  const ground = copy.base ?? copy.nothing;
  const goal = tip ?? copy.nothing;
  const ours = await entriesOf(copy, ['diff-index', '--cached', ground]);
  const theirs = await entriesOf(copy, ['diff-tree', '-r', ground, goal]);
  const different = await entriesOf(copy, ['diff-index', '--cached', goal]);
  const clashing = new Set([...ours.keys()].filter((key) => theirs.has(key) && different.has(key)));
  const foreign = [...clashing].find((key) => !isReceipt(key)) ?? null;
  const kept = [...ours.values()].filter(
    ({ key }) => !clashing.has(key) && (foreign === null || isReceipt(key)),
  );
  const stays = new Set(kept.map(({ key }) => key));
  const anew = [...new Set([...theirs.keys(), ...ours.keys()])].filter((key) => !stays.has(key));
  await run(copy, ['read-tree', goal]);
  await layOut(copy, anew);
  await run(copy, ['update-index', '-z', '--index-info'], indexInfo(kept, copy.nothing));
  await setBase(copy, tip);
  return foreign;
}

/** Makes files of the folder what the index has; what it does not have goes. */
async function layOut(copy: Copy, keys: readonly string[]): Promise<void> {
  const there = new Set((await run(copy, ['ls-files', '-z'])).split('\0'));
  for (const key of keys)
    if (!there.has(key)) await unlink(join(copy.git.workTree, key)).catch(() => undefined);
  const wanted = keys.filter((key) => there.has(key)).map((key) => `${key}\0`);
  await run(copy, ['checkout-index', '--force', '--quiet', '--index', '-z', '--stdin'], wanted.join(''));
}

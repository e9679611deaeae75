import { setBase } from './base-file.ts';
import { type Copy, isReceipt, run } from './copy.ts';
import { entriesOf, indexInfo } from './entries.ts';
import { layOut } from './lay-out.ts';
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

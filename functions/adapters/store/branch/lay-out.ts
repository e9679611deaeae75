import { unlink } from 'node:fs/promises';
import { join } from 'node:path';
import { type Copy, run } from './copy.ts';

/** Makes files of the folder what the index has; what it does not have goes. */
export async function layOut(copy: Copy, keys: readonly string[]): Promise<void> {
  const there = new Set((await run(copy, ['ls-files', '-z'])).split('\0'));
  for (const key of keys)
    if (!there.has(key)) await unlink(join(copy.git.workTree, key)).catch(() => undefined);
  const wanted = keys.filter((key) => there.has(key)).map((key) => `${key}\0`);
  await run(copy, ['checkout-index', '--force', '--quiet', '--index', '-z', '--stdin'], wanted.join(''));
}

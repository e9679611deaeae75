import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { replaceWhole } from '../whole-file.ts';
import type { Copy } from './copy.ts';
import { knownRefOf, run } from './copy.ts';

/** The commit that the folder was made from, as the process before wrote it down; `null` where there is none. */
export async function readBase(copy: Copy): Promise<string | null> {
  const text = await readFile(fileOf(copy), 'utf8').catch(() => '');
  const [base] = /^[0-9a-f]{40,64}$/.exec(text.trim()) ?? [];
  if (base === undefined) return null;
  const isThere = await run(copy, ['cat-file', '-e', `${base}^{tree}`]).then(
    () => true,
    () => false,
  );
  return isThere ? base : null;
}

export async function setBase(copy: Copy, base: string | null): Promise<void> {
  if (base !== null) await run(copy, ['update-ref', knownRefOf(copy), base]);
  await replaceWhole(fileOf(copy), Buffer.from(`${base ?? ''}\n`));
  copy.base = base;
}

function fileOf({ place }: Copy): string {
  return join(place.folder, 'base');
}

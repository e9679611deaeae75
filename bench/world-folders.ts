import { readdir } from 'node:fs/promises';
import { join } from 'node:path';

/** The world folders in a folder, in the order of their names. */
export async function worldFolders(folder: string): Promise<readonly string[]> {
  const entries = await readdir(folder, { withFileTypes: true });
  return entries
    .filter((entry) => entry.isDirectory())
    .map(({ name }) => join(folder, name))
    .sort();
}

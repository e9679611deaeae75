import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { tablesOf, type WorldTables } from './measured/tables-of.ts';
import { worldFolders } from './world-folders.ts';

/** Reads `--worlds FOLDER` and `--keep FOLDER`, and hands on one world after the other; with `--help` prints and ends. */
export async function overWorlds(help: string, look: (world: WorldTables) => void): Promise<boolean> {
  const { values } = parseArgs({
    options: { worlds: { type: 'string' }, keep: { type: 'string' }, help: { type: 'boolean' } },
  });
  const worlds = values.worlds ?? process.env.COMMUNITY_HAT_WORLDS;
  if (values.help === true || worlds === undefined) {
    console.log(help);
    if (worlds === undefined) process.exitCode = values.help === true ? 0 : 2;
    return false;
  }
  const scratch = await mkdtemp(join(tmpdir(), 'community-hat-bench-'));
  try {
    for (const folder of await worldFolders(worlds)) look(await tablesOf(folder, values.keep ?? scratch));
  } finally {
    await rm(scratch, { recursive: true, force: true });
  }
  return true;
}

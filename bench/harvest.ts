import { parseArgs } from 'node:util';
import { readWorld } from '../sandbox/read-world.ts';
import { batchCost } from './cost/batch-cost.ts';
import { costOf, type WorldCost } from './cost/cost-of.ts';
import { batchTable, othersTable, worldsTable } from './cost/cost-tables.ts';
import { measureMemory } from './memory/measure-memory.ts';
import { MEMORY_HEAD, memoryRow } from './memory/memory-row.ts';
import { worldFolders } from './world-folders.ts';
import { quietWorlds } from './worlds/quiet-worlds.ts';
import { tableWorld } from './worlds/table-world.ts';

const HELP = `npm run bench:harvest -- [--worlds FOLDER]
npm run bench:harvest -- --memory WORLD_FOLDER|CHANGES [--limit MB]

What a harvest costs, told by a sandbox: requests, and points in brackets. Prints tables in Markdown.

--worlds FOLDER   where world folders are; else the folder that COMMUNITY_HAT_WORLDS names; without any the
                  made-up worlds alone are measured
--memory WHAT     time and memory instead, for a world folder or a made-up repository of so many changes;
                  20000 takes some ten minutes
--limit MB        the same once more with a heap that may be no larger`;

/** Prints what a harvest costs. See `--help`. */
async function main(): Promise<void> {
  const { values } = parseArgs({
    options: {
      worlds: { type: 'string' },
      memory: { type: 'string' },
      limit: { type: 'string' },
      help: { type: 'boolean' },
    },
  });
  if (values.help === true) console.log(HELP);
  else if (values.memory !== undefined) await tellMemory(values.memory, values.limit);
  else await tellCosts(values.worlds ?? process.env.COMMUNITY_HAT_WORLDS);
}

async function tellCosts(folder: string | undefined): Promise<void> {
  const made = await costOf(tableWorld());
  console.log(`\n${othersTable(made)}\n`);
  const quiet = quietWorlds();
  console.log(`${batchTable(await batchCost(quiet), quiet.length)}\n`);
  const costs: WorldCost[] = [made];
  for (const world of folder === undefined ? [] : await worldFolders(folder))
    costs.push(await costOf(await readWorld(world)));
  console.log(worldsTable(costs));
}

async function tellMemory(what: string, limit: string | undefined): Promise<void> {
  console.log(MEMORY_HEAD);
  for await (const measured of measureMemory(what, limit === undefined ? [null] : [null, Number(limit)]))
    console.log(memoryRow(measured));
}

await main();

import type { World } from '../../sandbox/world.ts';
import { worldAt } from '../../sandbox/world-at.ts';
import { lastMonths } from './cost-of.ts';
import { startHarvester } from './harvester.ts';
import type { Spent } from './spent.ts';

/** `plan` makes batches of so many. */
const BATCH = 50;

/** What a month costs of many repositories that are known, read in batches. */
export async function batchCost(worlds: readonly World[], batch = BATCH): Promise<readonly Spent[]> {
  const [before, after] = lastMonths({
    issues: worlds.flatMap(({ issues }) => issues),
    pullRequests: worlds.flatMap(({ pullRequests }) => pullRequests),
  });
  const spent: Spent[] = [];
  for (let from = 0; from < worlds.length; from += batch) {
    const some = worlds.slice(from, from + batch);
    const harvester = await startHarvester();
    try {
      await harvester.spend(
        some.map((world) => worldAt(world, before.harvestedAt)),
        before,
      );
      spent.push(
        await harvester.spend(
          some.map((world) => worldAt(world, after.harvestedAt)),
          after,
        ),
      );
    } finally {
      await harvester.close();
    }
  }
  return spent;
}

import type { Runtime } from '../model/ports.ts';
import type { Plan, RepositoryHarvest } from '../model/run.ts';
import { harvest } from '../pipeline/harvest.ts';

/** Harvests a plan's repositories, and waits where GitHub asks for it if it may. */
export async function harvestAll(
  runtime: Runtime,
  { month, end, facets, batches }: Plan,
  { refresh, wait }: { readonly refresh: boolean; readonly wait: ((until: string) => Promise<void>) | null },
): Promise<{ readonly harvested: readonly RepositoryHarvest[]; readonly resumeAt: string | null }> {
  const harvested: RepositoryHarvest[] = [];
  let left = batches.flat();
  for (;;) {
    const outcome = await harvest(runtime, {
      month,
      end,
      facets,
      repositories: left,
      deadline: null,
      refresh,
    });
    const finished = outcome.repositories.filter(({ done }) => done);
    harvested.push(...finished);
    if (outcome.done) return { harvested, resumeAt: null };
    if (wait === null) return { harvested, resumeAt: outcome.resumeAt };
    left = left.slice(finished.length);
    await wait(outcome.resumeAt);
  }
}

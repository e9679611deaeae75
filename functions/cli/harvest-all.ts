import type { Runtime } from '../model/ports.ts';
import type { Plan, RepositoryHarvest } from '../model/run.ts';
import { harvest } from '../pipeline/harvest.ts';

/** Harvests a plan's repositories, batch by batch, and waits where GitHub asks for it if it may. */
export async function harvestAll(
  runtime: Pick<Runtime, 'store' | 'forge' | 'clock' | 'progress' | 'secrets'>,
  { month, end, facets, batches }: Plan,
  { refresh, wait }: { readonly refresh: boolean; readonly wait: ((until: string) => Promise<void>) | null },
): Promise<{ readonly harvested: readonly RepositoryHarvest[]; readonly resumeAt: string | null }> {
  const harvested: RepositoryHarvest[] = [];
  for (const batch of batches) {
    let repositories = batch;
    for (let goesOn = false; ; goesOn = true) {
      const order = { month, end, facets, repositories, deadline: null, refresh, goesOn };
      const outcome = await harvest(runtime, order);
      harvested.push(...outcome.repositories.filter(({ done }) => done));
      if (outcome.done) break;
      if (wait === null) return { harvested, resumeAt: outcome.resumeAt };
      repositories = outcome.repositories.filter(({ done }) => !done).map(({ repository }) => repository);
      await wait(outcome.resumeAt);
    }
  }
  return { harvested, resumeAt: null };
}

import type { RepositoryName } from '../model/snapshot.ts';
import type { HarvestOrder } from './harvest/harvest-order.ts';
import { type HarvestRuntime, harvest } from './harvest.ts';

/** Harvests as far as the time goes, and answers whether all is done, or when to go on with what is left. */
export async function harvestBatch(
  runtime: HarvestRuntime,
  order: Omit<HarvestOrder, 'deadline'>,
  milliseconds: number,
): Promise<
  | { readonly done: true }
  | { readonly done: false; readonly resumeAt: string; readonly repositories: readonly RepositoryName[] }
> {
  const deadline = new Date(runtime.clock.now().getTime() + milliseconds).toISOString();
  const outcome = await harvest(runtime, { ...order, deadline });
  if (outcome.done) return { done: true };
  const left = outcome.repositories.filter(({ done }) => !done);
  return { done: false, resumeAt: outcome.resumeAt, repositories: left.map(({ repository }) => repository) };
}

import { harvestStateKey, partManifestKey, pendingFolder } from '../../model/keys.ts';
import type { Store } from '../../model/ports.ts';
import type { HarvestState } from './harvest-state.ts';

type Harvested = Pick<HarvestState, 'repository' | 'harvestedAt'>;

/** Removes what a part was made of. Pages first: a state without pages is seen to be over by its part. */
export async function clearHarvest(store: Store, harvested: Harvested): Promise<void> {
  await removePending(store, harvested);
  await store.remove(harvestStateKey(harvested.repository));
}

/** Whether the harvest is over, and only has to be pinned and cleared away. */
export async function hasPart(store: Store, { repository, harvestedAt }: Harvested): Promise<boolean> {
  return (await store.read(partManifestKey(repository, harvestedAt))) !== null;
}

/** Pages and runs that no part needs any more. */
export async function removePending(store: Store, { repository, harvestedAt }: Harvested): Promise<void> {
  const keys: string[] = [];
  for await (const key of store.list(pendingFolder(repository, harvestedAt))) keys.push(key);
  for (const key of keys) await store.remove(key);
}

import { harvestStateKey, partManifestKey } from '../../model/keys.ts';
import type { Store } from '../../model/ports.ts';
import type { RepositoryHarvest } from '../../model/run.ts';
import { writePart } from '../snapshot/write-part.ts';
import { removePending } from './begin-harvest.ts';
import { describeHarvest } from './describe-harvest.ts';
import type { HarvestOrder } from './harvest-order.ts';
import type { HeldState } from './harvest-state.ts';
import { betterPin, writePin } from './month-pin.ts';
import { rowsOfPart } from './rows-of-part.ts';

/** Makes a part of a harvest whose last page is kept, pins the month to it, and clears away what it was made of. */
export async function finishHarvest(
  store: Store,
  order: HarvestOrder,
  held: HeldState,
): Promise<RepositoryHarvest> {
  const { repository, harvestedAt, facets, unreadable, cost, mark, since = [] } = held.state;
  const { rows } = await rowsOfPart(store, held.state);
  const base = since.length === 0;
  await writePart(store, { repository, harvestedAt, base, facets, unreadable, cost, mark, rows });
  const parts = [...since, partManifestKey(repository, harvestedAt)];
  const better = order.refresh === true ? null : await betterPin(store, order, repository, parts);
  if (better === null) await writePin(store, order.month, parts);
  await clear(store, held);
  return describeHarvest(store, better ?? parts, better !== null);
}

/** Removes what is left of a harvest that was stopped after its part was written. */
export async function clearLeftover(store: Store, held: HeldState): Promise<void> {
  const { repository, harvestedAt } = held.state;
  if ((await store.read(partManifestKey(repository, harvestedAt))) !== null) await clear(store, held);
}

/** Pages first: a state without pages is seen to be over by its part. */
async function clear(store: Store, held: HeldState): Promise<void> {
  await removePending(store, held);
  await store.remove(harvestStateKey(held.state.repository));
}

import { partManifestKey } from '../../model/keys.ts';
import type { Runtime } from '../../model/ports.ts';
import type { RepositoryHarvest } from '../../model/run.ts';
import { writePart } from '../snapshot/write-part.ts';
import { clearHarvest, hasPart } from './clear-harvest.ts';
import { describeHarvest } from './describe-harvest.ts';
import type { HarvestOrder } from './harvest-order.ts';
import type { HarvestState, HeldState } from './harvest-state.ts';
import { betterPin, writePin } from './month-pin.ts';
import { rowsOfPart } from './rows-of-part.ts';

/**
 * Makes a part of a harvest whose last page is kept, pins the month to it, and clears away what it was made of. Stopped in
 * between, it goes on from the part.
 */
export async function finishHarvest(
  runtime: Pick<Runtime, 'store' | 'secrets'>,
  order: HarvestOrder,
  held: HeldState,
): Promise<RepositoryHarvest> {
  const { store } = runtime;
  const { repository, harvestedAt, since = [] } = held.state;
  if (!(await hasPart(store, held.state))) await makePart(runtime, held.state);
  const parts = [...since, partManifestKey(repository, harvestedAt)];
  const better = order.refresh === true ? null : await betterPin(store, order, repository, parts);
  if (better === null) await writePin(store, order.month, parts);
  await clearHarvest(store, held.state);
  return describeHarvest(store, better ?? parts, better !== null);
}

async function makePart(runtime: Pick<Runtime, 'store' | 'secrets'>, state: HarvestState): Promise<void> {
  const { store } = runtime;
  const { repository, harvestedAt, facets, unreadable, cost, mark, since } = state;
  const { rows } = await rowsOfPart(runtime, state);
  const base = since === undefined;
  await writePart(store, { repository, harvestedAt, base, facets, unreadable, cost, mark, rows });
}

import type { Runtime } from '../../model/ports.ts';
import type { RepositoryHarvest } from '../../model/run.ts';
import type { RepositoryName } from '../../model/snapshot.ts';
import { readManifest } from '../snapshot/read-manifest.ts';
import { readPin } from '../snapshot/read-pinned-snapshot.ts';
import { clearHarvest, hasPart } from './clear-harvest.ts';
import { describeHarvest } from './describe-harvest.ts';
import { finishHarvest } from './finish-harvest.ts';
import { finishedPart } from './finished-part.ts';
import type { HarvestOrder } from './harvest-order.ts';
import { type HarvestState, type HeldState, readState } from './harvest-state.ts';
import { isSettled, writePin } from './month-pin.ts';

/**
 * What needs no request: the month's snapshot that is pinned already, a harvest that was stopped after its part was written,
 * or a part that may be pinned. `null`: the forge has to be asked.
 */
export async function reusedHarvest(
  runtime: Pick<Runtime, 'store' | 'progress' | 'secrets'>,
  order: HarvestOrder,
  repository: RepositoryName,
): Promise<RepositoryHarvest | null> {
  const { store } = runtime;
  const { month, end, facets } = order;
  const left = await leftWithPart(store, repository);
  if (await isSettled(runtime, order, repository)) {
    const pin = await readPin(store, month, repository);
    if (left !== null) await clearHarvest(store, left.state);
    if (pin !== null) return describeHarvest(store, pin.parts, true);
  }
  if (left !== null && serves(left.state, order)) return finishHarvest(runtime, order, left);
  if (left !== null) await clearHarvest(store, left.state);
  if (order.refresh === true && order.refreshSince == null) return null;
  const parts = await finishedPart(store, repository, facets, end);
  if (parts === null || !(await isFresh(store, parts, order))) return null;
  await writePin(store, month, parts);
  return describeHarvest(store, parts, true);
}

async function isFresh(
  store: Runtime['store'],
  parts: readonly string[],
  { refresh, refreshSince }: HarvestOrder,
): Promise<boolean> {
  if (refresh !== true || refreshSince == null) return true;
  const newest = await readManifest(store, parts.at(-1) ?? '');
  return newest.base && Date.parse(newest.harvestedAt) >= Date.parse(refreshSince);
}

async function leftWithPart(store: Runtime['store'], repository: RepositoryName): Promise<HeldState | null> {
  const left = await readState(store, repository);
  return left !== null && (await hasPart(store, left.state)) ? left : null;
}

function serves(state: HarvestState, { facets, end, refresh }: HarvestOrder): boolean {
  return (
    facets.every((facet) => state.asked.includes(facet)) &&
    Date.parse(state.harvestedAt) >= Date.parse(end) &&
    (refresh !== true || state.refresh === true)
  );
}

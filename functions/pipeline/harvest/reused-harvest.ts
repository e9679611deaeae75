import type { Runtime } from '../../model/ports.ts';
import type { RepositoryHarvest } from '../../model/run.ts';
import type { RepositoryName } from '../../model/snapshot.ts';
import { readPin } from '../snapshot/read-pinned-snapshot.ts';
import { describeHarvest } from './describe-harvest.ts';
import { clearLeftover } from './finish-harvest.ts';
import { finishedPart } from './finished-part.ts';
import type { HarvestOrder } from './harvest-order.ts';
import { readState } from './harvest-state.ts';
import { isSettled, writePin } from './month-pin.ts';

/** The month's snapshot that is pinned already, or a part that may be; `null`: the forge has to be asked. */
export async function reusedHarvest(
  runtime: Pick<Runtime, 'store' | 'progress'>,
  order: HarvestOrder,
  repository: RepositoryName,
): Promise<RepositoryHarvest | null> {
  const { store } = runtime;
  const { month, end, facets } = order;
  const refresh = order.refresh === true;
  const left = refresh ? null : await readState(store, repository);
  if (left !== null) await clearLeftover(store, left);
  if (await isSettled(runtime, order, repository)) {
    const pin = await readPin(store, month, repository);
    if (pin !== null) return describeHarvest(store, pin.parts, true);
  }
  const parts = refresh ? null : await finishedPart(store, repository, facets, end);
  if (parts === null) return null;
  await writePin(store, month, parts);
  return describeHarvest(store, parts, true);
}

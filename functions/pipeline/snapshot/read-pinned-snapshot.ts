import { harvestPinKey } from '../../model/keys.ts';
import type { Store } from '../../model/ports.ts';
import type { HarvestPin } from '../../model/run.ts';
import type { RepositoryName, Snapshot } from '../../model/snapshot.ts';
import { fullName } from '../full-name.ts';
import { readSnapshot } from './read-snapshot.ts';

/** The snapshot that the month is computed from. */
export async function readPinnedSnapshot(
  store: Store,
  month: string,
  repository: RepositoryName,
): Promise<Snapshot> {
  const pin = await readPin(store, month, repository);
  if (pin === null) {
    const name = fullName(repository);
    throw new Error(
      `No snapshot of ${name} for ${month}. Run: community-hat harvest --month ${month} --repo ${name}`,
    );
  }
  return readSnapshot(store, pin.parts);
}

export async function readPin(
  store: Store,
  month: string,
  repository: RepositoryName,
): Promise<HarvestPin | null> {
  const key = harvestPinKey(month, repository);
  const found = await store.read(key);
  if (found === null) return null;
  const pin: HarvestPin = JSON.parse(Buffer.from(found.body).toString('utf8'));
  if (pin.schema !== 1) throw new Error(`${key} was written by another version. Run harvest with --refresh`);
  return pin;
}

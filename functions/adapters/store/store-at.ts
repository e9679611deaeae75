import type { Store } from '../../model/ports.ts';
import { branchPlace } from './branch/branch-place.ts';
import { branchStore } from './branch-store.ts';
import { bucketStore } from './bucket-store.ts';

/** The store at an address: a bucket, or a branch of the clone at hand. Whoever is done calls `close`. */
export async function storeAt(
  address: string,
  {
    cwd,
    environment,
  }: { readonly cwd: string; readonly environment: Readonly<Record<string, string | undefined>> },
): Promise<{ readonly store: Store; close(): Promise<void> }> {
  if (!address.startsWith('branch:'))
    return { store: bucketStore(address, environment), close: async () => undefined };
  const store = await branchStore(await branchPlace(address, cwd, environment));
  return { store, close: () => store.close() };
}

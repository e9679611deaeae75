import type { Store, StoreHistory } from '../../model/ports.ts';
import { branchPlace } from './branch/branch-place.ts';
import { branchStore } from './branch-store.ts';

/** The store at an address: a bucket, or a branch of the clone at hand. Whoever is done calls `close`. */
export async function storeAt(
  address: string,
  {
    cwd,
    environment,
  }: { readonly cwd: string; readonly environment: Readonly<Record<string, string | undefined>> },
): Promise<{
  readonly store: Store;
  /** Of what was replaced; null: the store keeps none that this program sees. */
  readonly history: StoreHistory | null;
  close(): Promise<void>;
}> {
  if (!address.startsWith('branch:')) {
    // Loaded only where it is needed: AWS's part takes longer to start than all the rest.
    const { bucketStore } = await import('./bucket-store.ts');
    const store = bucketStore(address, environment);
    return { store, history: store.history, close: async () => undefined };
  }
  const store = await branchStore(await branchPlace(address, cwd, environment));
  return { store, history: null, close: () => store.close() };
}

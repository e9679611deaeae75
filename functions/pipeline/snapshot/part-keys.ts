import { harvestsOf } from '../../model/keys.ts';
import type { Store } from '../../model/ports.ts';
import type { RepositoryName } from '../../model/snapshot.ts';

/** Keys of the manifests of all parts of a repository, oldest first: folders are named by time. */
export async function partKeys(store: Store, repository: RepositoryName): Promise<readonly string[]> {
  const keys: string[] = [];
  for await (const key of store.list(harvestsOf(repository))) if (key.endsWith('/part.json')) keys.push(key);
  return keys;
}

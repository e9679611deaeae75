import type { Store } from '../../model/ports.ts';
import type { FacetName, RepositoryName } from '../../model/snapshot.ts';
import { foldFacets } from '../snapshot/fold-facets.ts';
import { partKeys } from '../snapshot/part-keys.ts';
import { readChain } from '../snapshot/read-chain.ts';
import { readManifest } from '../snapshot/read-manifest.ts';

/**
 * Keys of the manifests to fold, oldest first: up to the newest part that was harvested after the month's end and with
 * which all these facets are known; `null`: there is none.
 */
export async function finishedPart(
  store: Store,
  repository: RepositoryName,
  facets: readonly FacetName[],
  end: string,
): Promise<readonly string[] | null> {
  const keys = await partKeys(store, repository);
  for (let count = keys.length; count > 0; count -= 1) {
    const newest = await readManifest(store, keys[count - 1] ?? '');
    if (Date.parse(newest.harvestedAt) < Date.parse(end)) return null;
    const chain = await readChain(store, keys.slice(0, count));
    const states = foldFacets((chain ?? []).map(({ manifest }) => manifest));
    if (chain !== null && facets.every((facet) => states[facet].ok)) return chain.map(({ key }) => key);
  }
  return null;
}

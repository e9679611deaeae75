import type { Store } from '../../model/ports.ts';
import type { FacetName, RepositoryName } from '../../model/snapshot.ts';
import { foldFacets } from '../snapshot/fold-facets.ts';
import { partKeys } from '../snapshot/part-keys.ts';
import { readChain } from '../snapshot/read-chain.ts';

/** A base and a part for each of the twelve months after it. */
const MOST_PARTS = 13;

/**
 * Keys of the parts that a harvest begun now brings up to date, oldest first; `null`: it has to read everything, because
 * nothing is known yet, the forge could not tell where it was, or the base is of another year (UTC).
 */
export async function knownParts(
  store: Store,
  repository: RepositoryName,
  facets: readonly FacetName[],
  harvestedAt: string,
): Promise<readonly string[] | null> {
  const chain = await readChain(store, await partKeys(store, repository));
  const newest = chain?.at(-1)?.manifest;
  if (chain === null || newest === undefined || newest.mark === null) return null;
  if (Date.parse(newest.harvestedAt) >= Date.parse(harvestedAt)) return null;
  if (chain.length >= MOST_PARTS || yearOf(chain[0].manifest.harvestedAt) !== yearOf(harvestedAt))
    return null;
  const states = foldFacets(chain.map(({ manifest }) => manifest));
  return facets.some((facet) => states[facet].ok) ? chain.map(({ key }) => key) : null;
}

function yearOf(time: string): number {
  return new Date(time).getUTCFullYear();
}

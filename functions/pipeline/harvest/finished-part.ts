import { harvestsOf } from '../../model/keys.ts';
import type { Store } from '../../model/ports.ts';
import type { FacetName, PartManifest, RepositoryName } from '../../model/snapshot.ts';
import { readManifest } from '../snapshot/read-manifest.ts';

export interface FinishedPart {
  readonly manifest: PartManifest;
  /** Keys of the manifests to fold, oldest first: a base and what follows it up to this part. */
  readonly parts: readonly string[];
}

/** The newest part that was harvested after the month's end and has all these facets; `null`: there is none. */
export async function finishedPart(
  store: Store,
  repository: RepositoryName,
  facets: readonly FacetName[],
  end: string,
): Promise<FinishedPart | null> {
  let chain: readonly string[] = [];
  let newest: FinishedPart | null = null;
  for (const key of await manifestKeys(store, repository)) {
    const manifest = await readManifest(store, key);
    chain = manifest.base ? [key] : [...chain, key];
    const late = Date.parse(manifest.harvestedAt) >= Date.parse(end);
    if (late && facets.every((facet) => manifest.facets[facet]?.ok === true))
      newest = { manifest, parts: chain };
  }
  return newest;
}

/** Folders are named by time, so the order of keys is that of harvests. */
async function manifestKeys(store: Store, repository: RepositoryName): Promise<readonly string[]> {
  const keys: string[] = [];
  for await (const key of store.list(harvestsOf(repository))) if (key.endsWith('/part.json')) keys.push(key);
  return keys;
}

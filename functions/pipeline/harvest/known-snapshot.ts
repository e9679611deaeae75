import type { KnownSnapshot, Store } from '../../model/ports.ts';
import type { FacetName } from '../../model/snapshot.ts';
import { readManifest } from '../snapshot/read-manifest.ts';
import { readSnapshot } from '../snapshot/read-snapshot.ts';

/**
 * What a harvest that brings these parts up to date begins from.
 * @param parts keys of the manifests, oldest first; the newest has a mark.
 */
export async function knownSnapshot(
  store: Store,
  parts: readonly string[],
  asked: readonly FacetName[],
): Promise<KnownSnapshot> {
  const { facets, harvestedAt, rows } = await readSnapshot(store, parts);
  const newest = parts.at(-1) ?? '';
  const { mark } = await readManifest(store, newest);
  if (mark === null)
    throw new Error(`${newest} cannot be brought up to date: it has no mark. This is a bug of ours`);
  return { mark, harvestedAt, facets: asked.filter((facet) => facets[facet].ok), rows };
}

import { facetKey } from '../../model/keys.ts';
import type { Store } from '../../model/ports.ts';
import { FACETS, type FacetName, type PartManifest } from '../../model/snapshot.ts';
import { readLines } from './lines.ts';

type Unreadable = PartManifest['unreadable'];

/** Of each item what the newest part that has it says: an item read whole, or gone, leaves the list. */
export async function foldUnreadable(
  store: Store,
  manifests: readonly PartManifest[],
): Promise<PartManifest['unreadable']> {
  let folded: Unreadable = [];
  for (const manifest of manifests) {
    const left: Unreadable[number][] = [];
    for (const facet of FACETS) {
      const before = isWhole(manifest, facet) ? [] : folded.filter((item) => item.facet === facet);
      const now = manifest.unreadable.filter((item) => item.facet === facet);
      const known = new Set(now.map(({ id }) => id));
      if (before.length > 0) for (const id of await idsOf(store, manifest, facet, before)) known.add(id);
      left.push(...before.filter(({ id }) => !known.has(id)), ...now);
    }
    folded = left;
  }
  return folded;
}

/** All rows that there are were read: what an earlier part lacked is nothing to this one. */
function isWhole({ facets }: PartManifest, facet: FacetName): boolean {
  return facets[facet]?.ok === true && facets[facet].whole;
}

/** Those of the items that the part has a row or a tombstone of. */
async function idsOf(
  store: Store,
  { repository, harvestedAt, facets }: PartManifest,
  facet: FacetName,
  items: Unreadable,
): Promise<readonly string[]> {
  if ((facets[facet]?.rows ?? 0) === 0) return [];
  const asked = new Set(items.map(({ id }) => id));
  const found: string[] = [];
  for await (const row of readLines(store, facetKey(repository, harvestedAt, facet))) {
    const { id } = row as { readonly id: string };
    if (asked.has(id)) found.push(id);
  }
  return found;
}

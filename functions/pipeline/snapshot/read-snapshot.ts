import type { Store } from '../../model/ports.ts';
import type { Snapshot } from '../../model/snapshot.ts';
import { foldFacets } from './fold-facets.ts';
import { foldRows } from './fold-rows.ts';
import { foldUnreadable } from './fold-unreadable.ts';
import { readManifest } from './read-manifest.ts';

/**
 * Folds a base and the parts after it.
 * @param parts keys of the manifests, oldest first.
 */
export async function readSnapshot(store: Store, parts: readonly string[]): Promise<Snapshot> {
  const manifests = await Promise.all(parts.map((key) => readManifest(store, key)));
  const base = manifests[0];
  const newest = manifests.at(-1);
  if (base === undefined || newest === undefined) throw new Error('A snapshot is made of at least one part');
  if (!base.base) throw new Error(`${parts[0]} holds only what changed: a snapshot begins with a base`);
  const facets = foldFacets(manifests);
  return {
    repository: newest.repository,
    harvestedAt: newest.harvestedAt,
    parts,
    facets,
    unreadable: await foldUnreadable(store, manifests),
    rows: (facet) => (facets[facet].ok ? foldRows(store, manifests, facet) : noRows()),
  };
}

async function* noRows(): AsyncGenerator<never> {}

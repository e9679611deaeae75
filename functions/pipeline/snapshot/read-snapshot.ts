import { facetKey } from '../../model/keys.ts';
import type { Store } from '../../model/ports.ts';
import {
  FACETS,
  type FacetName,
  type FacetRows,
  type FacetState,
  type PartManifest,
  type Snapshot,
  type Tombstone,
} from '../../model/snapshot.ts';
import { readLines } from './lines.ts';
import { mergeSorted } from './merge-sorted.ts';
import { readManifest } from './read-manifest.ts';

/**
 * Folds a base and the parts after it: of each id the newest row, none where the newest is a tombstone.
 * @param parts keys of the manifests, oldest first.
 */
export async function readSnapshot(store: Store, parts: readonly string[]): Promise<Snapshot> {
  const manifests = await Promise.all(parts.map((key) => readManifest(store, key)));
  const base = manifests[0];
  const newest = manifests.at(-1);
  if (base === undefined || newest === undefined) throw new Error('A snapshot is made of at least one part');
  if (!base.base) throw new Error(`${parts[0]} holds only what changed: a snapshot begins with a base`);
  const facets = Object.fromEntries(FACETS.map((facet) => [facet, foldState(facet, manifests)])) as Record<
    FacetName,
    FacetState
  >;
  return {
    repository: newest.repository,
    harvestedAt: newest.harvestedAt,
    parts,
    facets,
    rows: (facet) => (facets[facet].ok ? foldRows(store, manifests, facet) : noRows()),
  };
}

/** A fold is whole only where each of its parts is. */
function foldState(facet: FacetName, manifests: readonly PartManifest[]): FacetState {
  for (const manifest of manifests) {
    const state = manifest.facets[facet];
    if (state === undefined) return { ok: false, reason: 'not harvested' };
    if (!state.ok) return { ok: false, reason: state.reason };
  }
  return { ok: true };
}

async function* foldRows<F extends FacetName>(
  store: Store,
  manifests: readonly PartManifest[],
  facet: F,
): AsyncGenerator<FacetRows[F]> {
  const sources = manifests
    .filter((manifest) => (manifest.facets[facet]?.rows ?? 0) > 0)
    .map(({ repository, harvestedAt }) => readLines(store, facetKey(repository, harvestedAt, facet)));
  for await (const versions of mergeSorted(sources as AsyncIterable<FacetRows[F] | Tombstone>[])) {
    const newest = versions.at(-1);
    if (newest !== undefined && !isGone(newest)) yield newest;
  }
}

function isGone(row: object): row is Tombstone {
  return 'gone' in row;
}

async function* noRows(): AsyncGenerator<never> {}

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
    unreadable: await foldUnreadable(store, manifests),
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

/** Of each item what the newest part that has it says: an item read whole, or gone, leaves the list. */
async function foldUnreadable(
  store: Store,
  manifests: readonly PartManifest[],
): Promise<PartManifest['unreadable']> {
  let folded: PartManifest['unreadable'] = [];
  for (const manifest of manifests) {
    const left: PartManifest['unreadable'][number][] = [];
    for (const facet of FACETS) {
      const before = folded.filter((item) => item.facet === facet);
      const now = manifest.unreadable.filter((item) => item.facet === facet);
      const known = new Set(now.map(({ id }) => id));
      if (before.length > 0) for (const id of await idsOf(store, manifest, facet, before)) known.add(id);
      left.push(...before.filter(({ id }) => !known.has(id)), ...now);
    }
    folded = left;
  }
  return folded;
}

/** Those of the items that the part has a row or a tombstone of. */
async function idsOf(
  store: Store,
  { repository, harvestedAt, facets }: PartManifest,
  facet: FacetName,
  items: PartManifest['unreadable'],
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

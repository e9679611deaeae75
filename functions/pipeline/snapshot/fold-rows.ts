import { facetKey } from '../../model/keys.ts';
import type { Store } from '../../model/ports.ts';
import type { FacetName, FacetRows, MilestoneRow, PartManifest, Tombstone } from '../../model/snapshot.ts';
import { readLines } from './lines.ts';
import { mergeSorted } from './merge-sorted.ts';
import { foldMilestone, type KeptMilestone, withSightings } from './milestone-sightings.ts';

type Kept<F extends FacetName> = FacetRows[F] | Tombstone;

/**
 * Of each id the newest row, none where the newest is a tombstone, sorted by id. Begins at the newest part that has the
 * facet whole.
 */
export async function* foldRows<F extends FacetName>(
  store: Store,
  manifests: readonly PartManifest[],
  facet: F,
): AsyncGenerator<FacetRows[F]> {
  const whole = manifests.findLastIndex(({ facets }) => facets[facet]?.ok === true && facets[facet].whole);
  const sources = manifests
    .slice(Math.max(0, whole))
    .filter((manifest) => (manifest.facets[facet]?.rows ?? 0) > 0)
    .map((manifest) => partRows(store, manifest, facet));
  for await (const versions of mergeSorted<Kept<F>>(sources)) {
    const row = facet === 'milestones' ? foldMilestone(versions as MilestoneVersions) : newestOf(versions);
    if (row !== null) yield row as FacetRows[F];
  }
}

type MilestoneVersions = readonly Kept<'milestones'>[];

function partRows<F extends FacetName>(
  store: Store,
  { repository, harvestedAt }: PartManifest,
  facet: F,
): AsyncIterable<Kept<F>> {
  const rows = readLines(store, facetKey(repository, harvestedAt, facet));
  if (facet !== 'milestones') return rows as AsyncIterable<Kept<F>>;
  const milestones: AsyncIterable<MilestoneRow | Tombstone> = withSightings(
    rows as AsyncIterable<KeptMilestone>,
    harvestedAt,
  );
  return milestones as AsyncIterable<Kept<F>>;
}

function newestOf<Row extends object>(versions: readonly (Row | Tombstone)[]): Row | null {
  const newest = versions.at(-1);
  return newest === undefined || 'gone' in newest ? null : newest;
}

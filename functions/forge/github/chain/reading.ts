import type { HarvestedRow, HarvestPage } from '../../../model/ports.ts';
import type { FacetName } from '../../../model/snapshot.ts';
import { type ChainPlace, continuedFacet, facetOf, liveRoots, without } from './chain-place.ts';

/** What came of one request: rows, troubles, and where the harvest is now. */
export interface Reading {
  readonly rows: readonly HarvestedRow[];
  readonly unreadable: HarvestPage['unreadable'];
  /** Facets that ended or failed. */
  readonly facets: HarvestPage['facets'];
  readonly place: ChainPlace;
}

/** Takes failed facets out of the place, and closes those of which nothing is left. */
export function closeFacets(
  reading: Omit<Reading, 'facets'>,
  failed: Readonly<Partial<Record<FacetName, string>>>,
): Reading {
  const broken = reading.place.open.filter((facet) => failed[facet] !== undefined);
  const place = without(reading.place, broken);
  const busy = new Set<FacetName>([
    ...liveRoots(place).map(facetOf),
    ...place.queue.map(({ kind }) => continuedFacet(kind)),
    ...place.lacking.map(({ facet }) => facet),
    ...place.singles.map(({ facet }) => facet),
    ...(place.begun ? [] : (['repository'] as const)),
  ]);
  const ended = place.open.filter((facet) => !busy.has(facet));
  return {
    ...reading,
    place: { ...place, open: place.open.filter((facet) => busy.has(facet)) },
    facets: Object.fromEntries([
      ...ended.map((facet) => [facet, { ok: true, whole: true }]),
      ...broken.map((facet) => [facet, { ok: false, reason: failed[facet], whole: true }]),
    ]),
  };
}

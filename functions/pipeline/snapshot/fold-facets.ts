import { FACETS, type FacetName, type FacetState, type PartManifest } from '../../model/snapshot.ts';

/**
 * What is known of each facet once these parts are folded. A part that failed leaves a gap that only a later part closes
 * that has the facet whole. A newest part that was not asked for a facet says nothing of its day: it is not harvested.
 *
 * @param manifests oldest first.
 */
export function foldFacets(manifests: readonly PartManifest[]): Readonly<Record<FacetName, FacetState>> {
  const states = FACETS.map((facet) => {
    const state = manifests.reduce((before, manifest) => after(before, manifest, facet), NOT_HARVESTED);
    return [facet, state];
  });
  return Object.fromEntries(states) as Record<FacetName, FacetState>;
}

const NOT_HARVESTED: FacetState = { ok: false, reason: 'not harvested' };

function after(before: FacetState, { facets }: PartManifest, facet: FacetName): FacetState {
  const now = facets[facet];
  if (now === undefined) return NOT_HARVESTED;
  if (!now.ok) return { ok: false, reason: now.reason };
  return now.whole ? { ok: true } : before;
}

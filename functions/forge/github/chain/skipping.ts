import type { FacetName } from '../../../model/snapshot.ts';
import type { ChainPlace } from './chain-place.ts';
import { isSized, MOST_TRIES, type SizedFacet } from './step.ts';

/** Where others of the chain were read well before, so many in a row may fail until it is not the items. */
const MOST_SKIPS = 25;
const MOST_SKIPS_AT_FIRST = 6;
/** From then on each is tried but once: sparingly. */
const MANY = 2;

/** Whether one more item may be passed by. History can be passed by only from the head that the first page told. */
export function maySkip(place: ChainPlace, facet: FacetName): facet is SizedFacet {
  if (!canSkip(place, facet)) return false;
  const skipped = place.poison?.[facet]?.skipped ?? 0;
  const wasRead = (place.roots[facet]?.read ?? 0) > skipped;
  return skipped < (wasRead ? MOST_SKIPS : MOST_SKIPS_AT_FIRST);
}

export function canSkip(place: ChainPlace, facet: FacetName): facet is SizedFacet {
  return isSized(facet) && (facet !== 'commits' || (place.begun && place.head !== null));
}

/** Not as if nothing had happened: the chain is asked alone until something of it comes. */
export function triesAfterSkip(skipped: number): number {
  return skipped < MANY ? 1 : MOST_TRIES - 1;
}

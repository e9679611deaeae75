import type { HarvestPage } from '../../../model/ports.ts';
import { type ChainPlace, facetOf, liveRoots } from './chain-place.ts';

/** Read and expected rows of each facet that goes on. */
export function chainProgress(place: ChainPlace): HarvestPage['progress'] {
  const progress: { -readonly [F in keyof HarvestPage['progress']]: HarvestPage['progress'][F] } = {};
  for (const root of liveRoots(place)) {
    const { read, of } = place.roots[root] ?? { read: 0, of: null };
    progress[facetOf(root)] = { read, of };
  }
  return progress;
}

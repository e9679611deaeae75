import { type HarvestPage, ITEM_FACETS } from '../../../model/ports.ts';
import type { UpdatePlace } from './update-place.ts';

/** Items read, and with those that are known to wait. */
export function updateProgress(place: UpdatePlace | null): HarvestPage['progress'] {
  if (place === null) return {};
  const waiting = ITEM_FACETS.filter((facet) => place.open.includes(facet));
  return Object.fromEntries(
    waiting.map((facet) => {
      const read = place.read[facet] ?? 0;
      return [facet, { read, of: read + place.items.filter((item) => item.facet === facet).length }];
    }),
  );
}

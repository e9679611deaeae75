import type { HarvestPage } from '../../../model/ports.ts';
import type { UpdatePlace } from './update-place.ts';

/** Items read, and with those that are known to wait. */
export function updateProgress(place: UpdatePlace | null): HarvestPage['progress'] {
  if (place === null) return {};
  const waiting = (['issues', 'changes', 'discussions'] as const).filter((facet) =>
    place.open.includes(facet),
  );
  return Object.fromEntries(
    waiting.map((facet) => {
      const read = place.read[facet] ?? 0;
      return [facet, { read, of: read + place.items.filter((item) => item.facet === facet).length }];
    }),
  );
}

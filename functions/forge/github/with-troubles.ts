import { ITEM_FACETS, type ItemFacet } from '../../model/ports.ts';
import { FACETS, type FacetName } from '../../model/snapshot.ts';
import type { Progress } from './ask.ts';
import { isNameless } from './nameless.ts';
import type { LostItem } from './update/github-mark.ts';

/** Keeps in the place what failed: the mark tells it to the next harvest when all is over. */
export function withTroubles(progress: Progress): Progress {
  const { facets, unreadable, place } = progress;
  const failed = FACETS.filter((facet) => facets[facet]?.ok === false);
  const lost = unreadable.flatMap(({ facet, id }): LostItem[] =>
    isItemFacet(facet) && !isNameless(id) ? [{ facet, id }] : [],
  );
  if (failed.length === 0 && lost.length === 0) return progress;
  const troubles = { failed: [...place.failed, ...failed], lost: [...place.lost, ...lost] };
  return { ...progress, place: { ...place, ...troubles } };
}

function isItemFacet(facet: FacetName): facet is ItemFacet {
  return ITEM_FACETS.some((each) => each === facet);
}

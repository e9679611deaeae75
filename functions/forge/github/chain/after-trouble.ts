import type { FacetName } from '../../../model/snapshot.ts';
import type { ChainPlace } from './chain-place.ts';
import { giveUp } from './read-continuations.ts';
import { closeFacets, type Reading } from './reading.ts';
import { canSkip, isSized, MOST_SKIPS, MOST_TRIES, type Step } from './step.ts';
import { halfOf } from './width.ts';

/**
 * The server could not: ask for half as much, down to one item. What fails even so is passed by, one item at a time
 * (`skip`), or where that is not possible fails as a whole, with the reason.
 */
export function afterTrouble(place: ChainPlace, step: Step, reason: string): Reading {
  switch (step.kind) {
    case 'continuations': {
      const tries = place.aliases > 1 ? 1 : (place.tries.continuations ?? 0) + 1;
      const narrower = { ...place, aliases: halfOf(place.aliases) };
      if (tries < MOST_TRIES)
        return nothingFrom({ ...narrower, tries: { ...place.tries, continuations: tries } });
      return giveUp(step.batch, { ...narrower, tries: { ...place.tries, continuations: 0 } }, over(reason));
    }
    case 'skip': {
      const tries = (place.tries[step.facet] ?? 0) + 1;
      const next = { ...place, tries: { ...place.tries, [step.facet]: tries } };
      return tries < MOST_TRIES * 2 ? nothingFrom(next) : failing(next, [step.facet], over(reason));
    }
    case 'page':
      return afterPage(place, step, reason);
  }
}

function afterPage(place: ChainPlace, step: Extract<Step, { kind: 'page' }>, reason: string): Reading {
  const sized = step.facets.some(isSized);
  const tries = { ...place.tries };
  const poison = { ...place.poison };
  const failed: FacetName[] = [];
  for (const facet of countedOf(step.facets)) {
    const count = isSized(facet) && place.width > 1 ? 1 : (tries[facet] ?? 0) + 1;
    tries[facet] = count;
    if (count < MOST_TRIES) continue;
    const skipped = poison[facet]?.skipped ?? 0;
    if (canSkip(place, facet) && skipped < MOST_SKIPS) poison[facet] = { skipped, reason: over(reason) };
    else failed.push(facet);
  }
  const next: ChainPlace = { ...place, tries, poison, width: sized ? halfOf(place.width) : place.width };
  return failing(next, failed, over(reason));
}

/** The repository itself comes along with whatever is asked first: only alone it is to blame. */
function countedOf(facets: readonly FacetName[]): readonly FacetName[] {
  return facets.length === 1 ? facets : facets.filter((facet) => facet !== 'repository');
}

function over(reason: string): string {
  return `${reason} (again and again, with less asked each time)`;
}

function failing(place: ChainPlace, facets: readonly FacetName[], reason: string): Reading {
  if (facets.length === 0) return nothingFrom(place);
  const failed = Object.fromEntries(facets.map((facet) => [facet, reason]));
  return closeFacets({ rows: [], unreadable: [], place }, failed);
}

/** Nothing came, and the harvest goes on from there. */
export function nothingFrom(place: ChainPlace): Reading {
  return { rows: [], unreadable: [], facets: {}, place };
}

import type { FacetName, RepositoryName } from '../../../model/snapshot.ts';
import { continuationQuery, MOST_ALIASES } from '../queries/continuation-query.ts';
import { afterRoot, pageQuery, ROOTS, type RootName, withRoot } from '../queries/page-query.ts';
import { NESTED } from '../queries/sizes.ts';
import { skipQuery } from '../queries/skip-query.ts';
import { type ChainPlace, type Continuation, facetOf, liveRoots } from './chain-place.ts';

/** One request. */
export type Step = { readonly query: string; readonly variables: Readonly<Record<string, unknown>> } & (
  | { readonly kind: 'page'; readonly roots: readonly RootName[]; readonly facets: readonly FacetName[] }
  | { readonly kind: 'continuations'; readonly batch: readonly Continuation[] }
  /** Goes on behind one item that cannot be read. */
  | { readonly kind: 'skip'; readonly facet: SizedFacet }
);

/** Facets of which a page has as many rows as the width says; a chain each, called like the facet. */
export type SizedFacet = 'issues' | 'changes' | 'discussions' | 'commits';

/** With the least asked, before something is given up. */
export const MOST_TRIES = 3;
/** When so many items in a row cannot be read it is not the items. */
export const MOST_SKIPS = 3;

const COMMITS_PER_ITEM = 4;
const ITEMS_PER_DISCUSSION = 5;

/** What to ask next: continuations as soon as they fill a request, else a page, and at the end what is left. */
export function nextStep(place: ChainPlace, repository: RepositoryName): Step {
  const poisoned = liveRoots(place).find(
    (root): root is SizedFacet =>
      canSkip(place, facetOf(root)) && (place.tries[facetOf(root)] ?? 0) >= MOST_TRIES,
  );
  if (poisoned !== undefined) return skipStep(place, repository, poisoned);
  const roots = rootsOf(place);
  const full = place.queue.length >= Math.min(MOST_ALIASES, place.aliases);
  if (place.begun && place.queue.length > 0 && (full || roots.length === 0)) return continuationStep(place);
  return pageStep(place, repository, roots);
}

export function isSized(facet: FacetName): facet is SizedFacet {
  return ['issues', 'changes', 'discussions', 'commits'].includes(facet);
}

/** History can be passed by only from the head that the first page told. */
export function canSkip(place: ChainPlace, facet: FacetName): facet is SizedFacet {
  return isSized(facet) && (facet !== 'commits' || (place.begun && place.head !== null));
}

/** All chains side by side; one facet alone while any has just failed, so that it cannot fail the others with it. */
function rootsOf(place: ChainPlace): readonly RootName[] {
  const live = liveRoots(place);
  const suspect = live.find((root) => (place.tries[facetOf(root)] ?? 0) > 0);
  if (suspect === undefined) return live;
  return live.filter((root) => facetOf(root) === facetOf(suspect));
}

function pageStep(place: ChainPlace, repository: RepositoryName, roots: readonly RootName[]): Step {
  const chains = ROOTS.flatMap((root) => [
    [withRoot(root), roots.includes(root)],
    [afterRoot(root), place.roots[root]?.cursor ?? null],
  ]);
  const facets = new Set(roots.map(facetOf));
  if (!place.begun && place.open.includes('repository')) facets.add('repository');
  return {
    kind: 'page',
    query: pageQuery(NESTED),
    variables: {
      owner: repository.owner,
      name: repository.name,
      first: !place.begun,
      later: place.begun && place.head !== null,
      head: place.head,
      items: place.width,
      discussionRows: Math.ceil(place.width / ITEMS_PER_DISCUSSION),
      historyRows: place.width === 1 ? 1 : Math.min(100, place.width * COMMITS_PER_ITEM),
      ...Object.fromEntries(chains),
    },
    roots,
    facets: [...facets],
  };
}

function skipStep(place: ChainPlace, repository: RepositoryName, facet: SizedFacet): Step {
  return {
    kind: 'skip',
    query: skipQuery(facet),
    variables: {
      ...repository,
      after: place.roots[facet]?.cursor ?? null,
      ...(facet === 'commits' && { head: place.head }),
    },
    facet,
  };
}

function continuationStep(place: ChainPlace): Step {
  const batch = place.queue.slice(0, Math.min(MOST_ALIASES, place.aliases));
  const ids = batch.flatMap(({ node, after }, index) => [
    [`n${index}`, node],
    [`a${index}`, after],
  ]);
  return {
    kind: 'continuations',
    query: continuationQuery(batch.map(({ kind }) => kind)),
    variables: Object.fromEntries(ids),
    batch,
  };
}

import type { FacetName, RepositoryName } from '../../../model/snapshot.ts';
import { halfOf } from '../half-of.ts';
import { continuationQuery, MOST_ALIASES } from '../queries/continuation-query.ts';
import { idsQuery } from '../queries/ids-query.ts';
import { afterRoot, pageQuery, ROOTS, type RootName, withRoot } from '../queries/page-query.ts';
import { singleQuery } from '../queries/single-query.ts';
import { NESTED, SPARE } from '../queries/sizes.ts';
import {
  type ChainPlace,
  type Continuation,
  facetOf,
  type Lacking,
  liveRoots,
  type Single,
} from './chain-place.ts';
import { canSkip } from './skipping.ts';
import { ALONE, SPARING } from './tried-again.ts';

/** One request. */
export type Step = { readonly query: string; readonly variables: Readonly<Record<string, unknown>> } & (
  | { readonly kind: 'page'; readonly roots: readonly RootName[]; readonly facets: readonly FacetName[] }
  | { readonly kind: 'continuations'; readonly batch: readonly Continuation[] }
  /** Goes on behind one item that cannot be read. */
  | { readonly kind: 'skip'; readonly facet: SizedFacet }
  /** Learns the ids of what a page lacked. */
  | { readonly kind: 'lacking'; readonly part: Lacking }
  | { readonly kind: 'singles'; readonly batch: readonly Single[] }
);

/** Facets of which a page has as many rows as the width says; a chain each, called like the facet. */
export type SizedFacet = 'issues' | 'changes' | 'discussions' | 'commits';

/** With the least asked, before something is given up: on a bad day one request of seven fails by chance. */
export const MOST_TRIES = 5;

const COMMITS_PER_ITEM = 4;
const ITEMS_PER_DISCUSSION = 5;

/**
 * What to ask next: what earlier answers lacked, continuations as soon as they fill a request, else a page, and at
 * the end what is left.
 */
export function nextStep(place: ChainPlace, repository: RepositoryName): Step {
  const poisoned = liveRoots(place).find(
    (root): root is SizedFacet =>
      canSkip(place, facetOf(root)) && (place.tries[facetOf(root)] ?? 0) >= MOST_TRIES,
  );
  if (poisoned !== undefined) return skipStep(place, repository, poisoned);
  const [part] = place.lacking;
  if (part !== undefined) return lackingStep(place, repository, part);
  if (place.singles.length > 0) return singlesStep(place);
  const roots = rootsOf(place);
  const full = place.queue.length >= Math.min(MOST_ALIASES, place.aliases);
  if (place.begun && place.queue.length > 0 && (full || roots.length === 0)) return continuationStep(place);
  return pageStep(place, repository, roots);
}

export function isSized(facet: FacetName): facet is SizedFacet {
  return ['issues', 'changes', 'discussions', 'commits'].includes(facet);
}

/**
 * All chains side by side. When any has just failed: one facet alone, so that it cannot fail the others with it, and
 * before that the repository alone, which comes along with the first page.
 */
function rootsOf(place: ChainPlace): readonly RootName[] {
  const live = liveRoots(place);
  const troubled = live.find((root) => (place.tries[facetOf(root)] ?? 0) > 0);
  if (!place.begun && (troubled !== undefined || (place.tries.repository ?? 0) > 0)) return [];
  const paths = live.filter((root) => facetOf(root) === 'pathCommits').slice(0, place.paths);
  const now = live.filter((root) => facetOf(root) !== 'pathCommits' || paths.includes(root));
  return troubled === undefined ? now : now.filter((root) => facetOf(root) === facetOf(troubled));
}

function pageStep(place: ChainPlace, repository: RepositoryName, roots: readonly RootName[]): Step {
  const chains = ROOTS.flatMap((root) => [
    [withRoot(root), roots.includes(root)],
    [afterRoot(root), place.roots[root]?.cursor ?? null],
  ]);
  const facets = new Set(roots.map(facetOf));
  if (!place.begun && (place.open.includes('repository') || roots.length === 0)) facets.add('repository');
  return {
    kind: 'page',
    query: pageQuery(isSparing(place, roots) ? SPARE : NESTED),
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

/** The last two tries before an item is given up. */
function isSparing(place: ChainPlace, roots: readonly RootName[]): boolean {
  return place.width === 1 && roots.some((root) => (place.tries[facetOf(root)] ?? 0) >= MOST_TRIES - 2);
}

function skipStep(place: ChainPlace, repository: RepositoryName, facet: SizedFacet): Step {
  const after = place.roots[facet]?.cursor ?? null;
  return { kind: 'skip', ...idsAsked(place, repository, { facet, after, rows: 1 }), facet };
}

function lackingStep(place: ChainPlace, repository: RepositoryName, part: Lacking): Step {
  return { kind: 'lacking', ...idsAsked(place, repository, part), part };
}

function idsAsked(
  place: ChainPlace,
  repository: RepositoryName,
  { facet, after, rows }: Pick<Lacking, 'facet' | 'after' | 'rows'>,
) {
  const head = facet === 'commits' ? { head: place.head } : {};
  return { query: idsQuery(facet), variables: { ...repository, after, rows, ...head } };
}

/** Those of one facet that have failed as often: at half the width at first, then alone, and then sparingly. */
function singlesStep(place: ChainPlace): Step {
  const [first] = place.singles;
  const like = place.singles.findIndex(
    ({ facet, tries }) => facet !== first?.facet || tries !== first.tries || tries >= ALONE,
  );
  const most = (first?.tries ?? 0) >= ALONE ? 1 : halfOf(place.width);
  const batch = place.singles.slice(0, Math.min(most, like < 1 ? place.singles.length : like));
  return {
    kind: 'singles',
    query: singleQuery(first?.facet ?? 'issues', (first?.tries ?? 0) >= SPARING ? SPARE : NESTED),
    variables: { ids: batch.map(({ node }) => node) },
    batch,
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

import type { ItemFacet } from '../../../model/ports.ts';
import { FACETS, type FacetName } from '../../../model/snapshot.ts';
import { MOST_ALIASES } from '../queries/continuation-query.ts';
import type { ContinuationKind } from '../queries/item-lists.ts';
import { PATHS, ROOTS, type RootName } from '../queries/page-query.ts';
import { START_WIDTH } from './width.ts';

/** How far the facets that are read whole have come. */
export type ChainPlace = {
  /** Whether the repository itself, and with it the head, was read. */
  readonly begun: boolean;
  /** Oid of the default branch's head when the harvest began; `null`: nothing there. */
  readonly head: string | null;
  /** Facets that have not ended. */
  readonly open: readonly FacetName[];
  /** Chains that go on; one that ended is not here. */
  readonly roots: { readonly [root in RootName]?: Root };
  /** Nested connections that did not fit. */
  readonly queue: readonly Continuation[];
  /** Items a page, aliases a request: what the server bears. */
  readonly width: number;
  readonly aliases: number;
  /** Requests in a row that failed, by what they asked. */
  readonly tries: { readonly [what in FacetName | 'continuations']?: number };
  /** Items in a row that were passed by, and why: each failed asked alone. */
  readonly poison?: { readonly [facet in FacetName]?: { readonly skipped: number; readonly reason: string } };
};

export type Root = {
  readonly cursor: string | null;
  readonly read: number;
  readonly of: number | null;
};

export type Continuation = {
  readonly kind: ContinuationKind;
  /** Id of the issue, change or discussion. */
  readonly item: string;
  /** Id of the node that has the connection: the item, or a thread or comment of it. */
  readonly node: string;
  readonly after: string;
};

export function beginning(facets: readonly FacetName[]): ChainPlace {
  const roots = ROOTS.filter((root) => facets.includes(facetOf(root)));
  return {
    begun: false,
    head: null,
    open: FACETS.filter((facet) => facets.includes(facet)),
    roots: Object.fromEntries(roots.map((root) => [root, { cursor: null, read: 0, of: null }])),
    queue: [],
    width: START_WIDTH,
    aliases: MOST_ALIASES,
    tries: {},
  };
}

export function facetOf(root: RootName): FacetName {
  switch (root) {
    case 'labels':
    case 'milestones':
    case 'releases':
    case 'issues':
    case 'changes':
    case 'discussions':
    case 'commits':
      return root;
    default:
      return 'pathCommits';
  }
}

export function pathOf(root: RootName): string {
  return PATHS[Number(root.slice('path'.length))] ?? '';
}

export function liveRoots(place: ChainPlace): readonly RootName[] {
  return ROOTS.filter((root) => place.roots[root] !== undefined);
}

export function continuedFacet(kind: ContinuationKind): ItemFacet {
  if (kind.startsWith('issues.')) return 'issues';
  return kind.startsWith('changes.') ? 'changes' : 'discussions';
}

/** The place without anything that belongs to these facets: they failed. */
export function without(place: ChainPlace, failed: readonly FacetName[]): ChainPlace {
  return {
    ...place,
    open: place.open.filter((facet) => !failed.includes(facet)),
    roots: Object.fromEntries(
      liveRoots(place)
        .filter((root) => !failed.includes(facetOf(root)))
        .map((root) => [root, place.roots[root]]),
    ),
    queue: place.queue.filter(({ kind }) => !failed.includes(continuedFacet(kind))),
  };
}

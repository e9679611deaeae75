import type { ItemFacet } from '../../../model/ports.ts';
import { FACETS, type FacetName } from '../../../model/snapshot.ts';
import { MOST_ALIASES } from '../queries/continuation-query.ts';
import type { ContinuationKind } from '../queries/item-lists.ts';
import { PATHS, ROOTS, type RootName } from '../queries/page-query.ts';
import type { SizedFacet } from './step.ts';
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
  /** Parts of chains with items that the server could not give along with the others. */
  readonly lacking: readonly Lacking[];
  /** Items to be read by themselves. */
  readonly singles: readonly Single[];
  /** Items a page, aliases a request, paths with a history a page: what the server bears. */
  readonly width: number;
  readonly aliases: number;
  readonly paths: number;
  /** Requests in a row that failed, by what they asked. */
  readonly tries: { readonly [what in FacetName | 'continuations' | 'lacking']?: number };
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
  /** How often it came with holes that another request may fill. */
  readonly tries?: number;
};

/** A part of a chain of which not all items came. */
export type Lacking = {
  readonly facet: SizedFacet;
  /** Its cursor, and how many rows it has. */
  readonly after: string | null;
  readonly rows: number;
  /** Row ids of those that came. */
  readonly came: readonly string[];
  readonly reason: string;
  /** How often an item of it has failed already: once with others, or as one among others that came. */
  readonly tries: number;
  /** For those whose id is not told: which of the chain the first one is, from 1. */
  readonly number: number;
};

/** An item to be read by its node id. */
export type Single = {
  readonly facet: SizedFacet;
  /** Of its row. */
  readonly id: string;
  readonly node: string;
  /** Whether a row of it was told, with lists that are not whole. */
  readonly told: boolean;
  /** 0: with others; then alone. */
  readonly tries: number;
  /** How often lists of it came with holes of which GitHub says nothing. */
  readonly holes?: number;
  readonly reason: string;
};

export function beginning(facets: readonly FacetName[]): ChainPlace {
  const roots = ROOTS.filter((root) => facets.includes(facetOf(root)));
  return {
    begun: false,
    head: null,
    open: FACETS.filter((facet) => facets.includes(facet)),
    roots: Object.fromEntries(roots.map((root) => [root, { cursor: null, read: 0, of: null }])),
    queue: [],
    lacking: [],
    singles: [],
    width: START_WIDTH,
    aliases: MOST_ALIASES,
    paths: PATHS.length,
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
    roots: withoutRoots(
      place,
      liveRoots(place).filter((root) => failed.includes(facetOf(root))),
    ),
    queue: place.queue.filter(({ kind }) => !failed.includes(continuedFacet(kind))),
    lacking: place.lacking.filter(({ facet }) => !failed.includes(facet)),
    singles: place.singles.filter(({ facet }) => !failed.includes(facet)),
    // What others can bear is not to be known from them.
    tries: Object.fromEntries(
      Object.entries(place.tries).filter(([what]) => !failed.some((facet) => facet === what)),
    ),
  };
}

export function withoutRoots(place: ChainPlace, ended: readonly RootName[]): ChainPlace['roots'] {
  const left = liveRoots(place).filter((root) => !ended.includes(root));
  return Object.fromEntries(left.map((root) => [root, place.roots[root]]));
}

import type { ItemFacet, KnownSnapshot } from '../../../model/ports.ts';
import { FACETS, type FacetName, type ForgeMark } from '../../../model/snapshot.ts';
import type { Harvest } from '../ask.ts';
import { START_WIDTH } from '../chain/width.ts';
import { FULL_LOAD, LOAD_OF_A_CHANGE } from './update-place.ts';

/** What the next harvest of a repository begins with. */
export type GithubMark = {
  readonly version: 1;
  /** When each facet was last read (ISO): the begin of that harvest. */
  readonly facets: { readonly [facet in FacetName]?: string };
  /** Oid of the default branch's head then; `null`: it was empty. */
  readonly head: string | null;
  /** Items that could not be read, now or in a harvest before of which the facet has not been read since. */
  readonly lost: readonly LostItem[];
  /** What the server bore: items a page of a first harvest, and the load of an update. */
  readonly width: number;
  readonly load: number;
};

export type LostItem = { readonly facet: ItemFacet; readonly id: string };

/** `null`: another version made it, and everything has to be read whole. */
export function readMark(since: Pick<KnownSnapshot, 'mark'> | null): GithubMark | null {
  const mark = since?.mark ?? null;
  return mark !== null && isMark(mark) ? mark : null;
}

/** The mark of a harvest that is done. What failed keeps the time at which it was last read. */
export function markOf({ request, place }: Harvest): GithubMark {
  const before = readMark(request.since);
  const read = FACETS.filter((facet) => request.facets.includes(facet) && !place.failed.includes(facet));
  const { chain, update } = place;
  const followed = read.some((facet) => facet === 'commits' || facet === 'pathCommits');
  const head = update?.history.head ?? chain.head;
  return {
    version: 1,
    facets: {
      ...before?.facets,
      ...Object.fromEntries(read.map((facet) => [facet, place.began ?? request.harvestedAt])),
    },
    head: followed || before === null ? head : before.head,
    lost: [...place.lost, ...(before?.lost.filter(({ facet }) => !read.includes(facet)) ?? [])],
    width: chain.begun ? chain.width : (before?.width ?? START_WIDTH),
    load: update?.load ?? before?.load ?? (chain.begun ? chain.width * LOAD_OF_A_CHANGE : FULL_LOAD),
  };
}

function isMark(mark: ForgeMark): mark is GithubMark {
  return mark.version === 1;
}

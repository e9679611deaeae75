import type { ItemFacet } from '../../../model/ports.ts';
import type { CheckOutcome, FacetName } from '../../../model/snapshot.ts';
import type { Continuation } from '../chain/chain-place.ts';
import type { GithubMark } from './github-mark.ts';
import { isScanned, type ScanName, scansOf } from './scans.ts';

/** How far a repository that is known has come in being brought up to date. Its queues wait for any request with room. */
export type UpdatePlace = {
  /** Facets that have not ended. */
  readonly open: readonly FacetName[];
  /** Scans that go on; one that ended is not here. */
  readonly scans: { readonly [scan in ScanName]?: ScanPlace };
  /** Issues, changes and discussions that have changed. */
  readonly items: readonly ItemToRead[];
  /** Changes whose checks may have changed without a trace; `null`: what is known was not looked through yet. */
  readonly checks: readonly CheckToRead[] | null;
  /** Lists that did not come whole with their item. */
  readonly queue: readonly ListToRead[];
  readonly history: HistoryPlace;
  /** Items found that were not known before. */
  readonly fresh: { readonly [facet in ItemFacet]?: number };
  /** Items read. */
  readonly read: { readonly [facet in ItemFacet]?: number };
  /** What the server bears in one request: 100 to begin with, at most 200. */
  readonly load: number;
};

/** Each task has the number of its failures; none is 0. */
interface Tried {
  readonly tries: number;
}

export interface ScanPlace extends Tried {
  readonly cursor: string | null;
  readonly read: number;
  readonly of: number | null;
  /** Only what was touched at this instant or later is news; ISO. */
  readonly floor?: string;
  /** When the newest was touched that this round saw. */
  readonly newest?: string;
  /** Rounds that have ended. */
  readonly rounds?: number;
  /** Names of what was seen, by id. */
  readonly there?: { readonly [id: string]: string };
  /** Where a sweep is: ids that were created at the last instant it saw. */
  readonly edge?: { readonly at: string; readonly ids: readonly string[] };
}

export interface ItemToRead extends Tried {
  readonly facet: ItemFacet;
  readonly id: string;
  /** Whether a change may have review threads, which cost most. */
  readonly threads?: boolean;
}

export interface CheckToRead extends Tried {
  readonly id: string;
  readonly was: CheckOutcome | null;
}

export type ListToRead = Continuation & Tried & { readonly facet: ItemFacet };

/** Which part of the default branch's history is read again. */
export interface HistoryPlace {
  /** Its head when the mark was made; `null`: there was none. */
  readonly old: string | null;
  /** Its head now. */
  readonly head: string | null;
  /** Commits since then (ISO, by committer); `null`: all. */
  readonly since: string | null;
  /** How often the time was made longer. */
  readonly widened: number;
  /** Whether the old head is still part of it. */
  readonly met: boolean;
  /** When the old head was committed. */
  readonly oldDate?: string;
}

/** 25 changes with their threads: what a request begins with, as a first harvest does. */
export const FULL_LOAD = 100;
/** 50 of them took 4.9 s on the live API. */
export const WIDEST_LOAD = 200;
export const LOAD_OF_A_CHANGE = 4;
/** Days of history before the mark that are read again: rollups of young commits change, branches are merged late. */
const HISTORY_DAYS = 30;

const HOUR_MS = 3_600_000;
const DAY_MS = 24 * HOUR_MS;

export function beginUpdate(facets: readonly FacetName[], mark: GithubMark): UpdatePlace {
  const scans = scansOf(facets).map((name) => {
    const since = isScanned(name) ? mark.facets[name] : undefined;
    const floor = since === undefined ? {} : { floor: before(since, HOUR_MS) };
    return [name, { ...NEW_SCAN, ...floor }];
  });
  return {
    open: facets,
    scans: Object.fromEntries(scans),
    items: [],
    checks: null,
    queue: [],
    history: { old: mark.head, head: null, since: historySince(mark, 0), widened: 0, met: false },
    fresh: {},
    read: {},
    load: mark.load,
  };
}

export const NEW_SCAN: ScanPlace = { cursor: null, read: 0, of: null, tries: 0 };

/** 30, 120, 480 days before the older of the times at which commits and the paths they touch were read, then all. */
export function historySince({ facets, head }: GithubMark, widened: number): string | null {
  const [oldest] = [facets.commits, facets.pathCommits].filter((at) => at !== undefined).sort();
  if (oldest === undefined || head === null || widened > 2) return null;
  return before(oldest, HISTORY_DAYS * 4 ** widened * DAY_MS);
}

function before(instant: string, milliseconds: number): string {
  return new Date(Date.parse(instant) - milliseconds).toISOString().replace('.000Z', 'Z');
}

import type { HarvestedRow, HarvestPage, HarvestRequest, ItemFacet } from '../../../model/ports.ts';
import type { FacetName } from '../../../model/snapshot.ts';
import type { GithubError } from '../github-transport.ts';
import type { Known } from './known.ts';
import { facetsOfScan, SCANS } from './scans.ts';
import type { Stale } from './stale.ts';
import type { ItemToRead, UpdatePlace } from './update-place.ts';

/** What one request has brought for one repository so far. */
export interface UpdateReading {
  readonly rows: readonly HarvestedRow[];
  readonly unreadable: HarvestPage['unreadable'];
  readonly failed: { readonly [facet in FacetName]?: string };
  readonly place: UpdatePlace;
  readonly stale: Stale;
  /** Another repository has taken its name: what is known is of no use. */
  readonly replaced: boolean;
}

/** What readers need beside the answer. */
export interface UpdateContext {
  readonly request: HarvestRequest;
  readonly known: Known;
  readonly errors: readonly GithubError[];
}

/** Facets that are small, or one row: they are read whole each time. */
const WHOLE: readonly FacetName[] = ['repository', 'labels', 'milestones', 'releases'];

export function nothingRead(place: UpdatePlace): UpdateReading {
  return {
    rows: [],
    unreadable: [],
    failed: {},
    place,
    stale: { labels: [], milestones: [] },
    replaced: false,
  };
}

export function withRows(reading: UpdateReading, rows: readonly HarvestedRow[]): UpdateReading {
  return { ...reading, rows: [...reading.rows, ...rows] };
}

export function withPlace(reading: UpdateReading, part: Partial<UpdatePlace>): UpdateReading {
  return { ...reading, place: { ...reading.place, ...part } };
}

export function withUnreadable(
  reading: UpdateReading,
  facet: FacetName,
  id: string,
  reason: string,
): UpdateReading {
  return { ...reading, unreadable: [...reading.unreadable, { facet, id, reason }] };
}

export function withFailed(
  reading: UpdateReading,
  facets: readonly FacetName[],
  reason: string,
): UpdateReading {
  const failed = Object.fromEntries(facets.map((facet) => [facet, reason]));
  return { ...reading, failed: { ...failed, ...reading.failed } };
}

export function withStale(
  reading: UpdateReading,
  what: keyof Stale,
  names: readonly string[],
): UpdateReading {
  return { ...reading, stale: { ...reading.stale, [what]: names } };
}

/** An item that is no more, where it is known at all. */
export function withGone(
  reading: UpdateReading,
  known: Known,
  facet: ItemFacet,
  ids: readonly string[],
): UpdateReading {
  const gone = ids.filter((id) => known.items[facet].has(id));
  return withRows(
    reading,
    gone.map((id) => ({ facet, row: { id, gone: true as const } })),
  );
}

/** Queues items that are not queued yet, and counts those that were not known. Their checks come with them. */
export function withItems(reading: UpdateReading, known: Known, found: readonly ItemToRead[]): UpdateReading {
  const { items, checks, fresh } = reading.place;
  const queued = new Set(items.map(({ id }) => id));
  const added = found.filter(({ facet, id }) => reading.place.open.includes(facet) && !queued.has(id));
  const counts = { ...fresh };
  for (const { facet, id } of added)
    if (!known.items[facet].has(id)) counts[facet] = (counts[facet] ?? 0) + 1;
  const ids = new Set(added.map(({ id }) => id));
  return withPlace(reading, {
    items: [...items, ...added],
    checks: checks?.filter(({ id }) => !ids.has(id)) ?? null,
    fresh: counts,
  });
}

/** Takes failed facets out of the place, and closes those of which nothing is left. */
export function closed(reading: UpdateReading): {
  readonly place: UpdatePlace;
  readonly facets: HarvestPage['facets'];
} {
  const broken = reading.place.open.filter((facet) => reading.failed[facet] !== undefined);
  const place = without(reading.place, broken);
  const busy = busyFacets(place);
  const ended = place.open.filter((facet) => !busy.has(facet));
  const all = place.history.since === null;
  const isWhole = (facet: FacetName) =>
    WHOLE.includes(facet) || (all && (facet === 'commits' || facet === 'pathCommits'));
  return {
    place: { ...place, open: place.open.filter((facet) => busy.has(facet)) },
    facets: Object.fromEntries([
      ...ended.map((facet) => [facet, { ok: true, whole: isWhole(facet) }]),
      ...broken.map((facet) => [facet, { ok: false, reason: reading.failed[facet], whole: true }]),
    ]),
  };
}

function busyFacets({ scans, items, checks, queue }: UpdatePlace): ReadonlySet<FacetName> {
  return new Set([
    ...SCANS.filter((name) => scans[name] !== undefined).flatMap(facetsOfScan),
    ...items.map(({ facet }) => facet),
    ...(checks === null || checks.length > 0 ? (['changes'] as const) : []),
    ...queue.map(({ facet }) => facet),
  ]);
}

function without(place: UpdatePlace, failed: readonly FacetName[]): UpdatePlace {
  if (failed.length === 0) return place;
  const open = place.open.filter((facet) => !failed.includes(facet));
  const isLeft = (facet: FacetName) => open.includes(facet);
  const scans = SCANS.filter((name) => facetsOfScan(name).some(isLeft)).map((name) => [
    name,
    place.scans[name],
  ]);
  return {
    ...place,
    open,
    scans: Object.fromEntries(scans.filter(([, scan]) => scan !== undefined)),
    items: place.items.filter(({ facet }) => isLeft(facet)),
    checks: isLeft('changes') ? place.checks : [],
    queue: place.queue.filter(({ facet }) => isLeft(facet)),
  };
}

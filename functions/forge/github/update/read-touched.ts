import type { ItemFacet } from '../../../model/ports.ts';
import type { GithubError } from '../github-transport.ts';
import { idByPlace } from '../nameless.ts';
import { NO_REASON, reasonAt } from '../reason-at.ts';
import { pageOfScan, withScan } from './page-of-scan.ts';
import { sweepOf } from './scans.ts';
import { NEW_SCAN, type ScanPlace } from './update-place.ts';
import { type UpdateContext, type UpdateReading, withItems, withUnreadable } from './update-reading.ts';
import type { WireIndex, WireTouched } from './update-wire.ts';

/** Rounds from the start for what was touched during the round before. */
const MOST_ROUNDS = 5;

/**
 * Queues the items of a page that were touched since the mark. Issues come oldest touch first, from the mark on.
 * Changes and discussions come newest first: they are read down to the mark, and again from the start until nothing
 * is newer than what the round before saw. When fewer are there than should be, a sweep finds which are gone.
 */
export function readTouched(
  before: UpdateReading,
  wire: WireIndex,
  alias: string,
  facet: ItemFacet,
  { known, errors }: UpdateContext,
): UpdateReading {
  const connection = wire[facet] as WireIndex['changes'];
  const page = pageOfScan(before, facet, [alias, facet], connection, errors);
  if (page.nodes === null) return page.reading;
  const scan = before.place.scans[facet] ?? NEW_SCAN;
  const nodes = page.nodes.filter((node) => node !== null);
  const news = facet === 'issues' ? nodes : nodes.filter((node) => isNews(node, scan));
  const found = news.map(({ id, reviewThreads }) => ({
    facet,
    id,
    tries: 0,
    ...(reviewThreads === undefined ? {} : { threads: reviewThreads?.totalCount !== 0 }),
  }));
  const reading = withHoles(withItems(before, known, found), facet, scan, page.nodes, [alias, facet], errors);
  const newest = [scan.newest ?? '', ...news.map(({ updatedAt }) => updatedAt ?? '')].sort().at(-1) ?? '';
  const reachedFloor = facet !== 'issues' && news.length < nodes.length;
  if (page.next !== null && !reachedFloor)
    return withScan(reading, facet, facet === 'issues' ? page.next : { ...page.next, newest });
  const again = facet === 'issues' ? null : nextRound(scan, newest);
  if (again !== null) return withScan(reading, facet, again);

  const total = facet === 'issues' ? wire.allIssues?.totalCount : connection?.totalCount;
  const expected = known.items[facet].size + (reading.place.fresh[facet] ?? 0);
  const ended = withScan(reading, facet, null);
  return total === undefined || total >= expected ? ended : withScan(ended, sweepOf(facet), NEW_SCAN);
}

function withHoles(
  before: UpdateReading,
  facet: ItemFacet,
  { read }: ScanPlace,
  nodes: readonly (WireTouched | null)[],
  path: readonly string[],
  errors: readonly GithubError[],
): UpdateReading {
  return nodes.reduce<UpdateReading>((reading, node, index) => {
    if (node !== null) return reading;
    const reason = reasonAt(errors, [...path, 'nodes', index]) ?? NO_REASON;
    return withUnreadable(reading, facet, idByPlace(read + index + 1, 'last change'), reason);
  }, before);
}

function isNews({ updatedAt }: WireTouched, { floor = '', rounds = 0 }: ScanPlace): boolean {
  const touched = updatedAt ?? '';
  // What a later round begins with was seen by the round before.
  return rounds === 0 ? touched >= floor : touched > floor;
}

/** A round of a single page has seen all at one instant; a later one that found nothing new is the last. */
function nextRound(scan: ScanPlace, newest: string): ScanPlace | null {
  const { rounds = 0, floor } = scan;
  const longRound = scan.cursor !== null;
  const found = newest !== '' && newest !== floor;
  if (!longRound || !found || rounds + 1 >= MOST_ROUNDS) return null;
  return { ...NEW_SCAN, floor: newest, rounds: rounds + 1 };
}

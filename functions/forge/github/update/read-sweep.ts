import type { ItemFacet } from '../../../model/ports.ts';
import { reasonAt } from '../reason-at.ts';
import { pageOfScan, withScan } from './page-of-scan.ts';
import type { sweepOf } from './scans.ts';
import { NEW_SCAN } from './update-place.ts';
import { type UpdateContext, type UpdateReading, withGone, withItems } from './update-reading.ts';
import type { WireIndex, WireTouched } from './update-wire.ts';

const SWEPT = {
  'sweep.issues': ['issues', 'sweptIssues'],
  'sweep.changes': ['changes', 'sweptChanges'],
  'sweep.discussions': ['discussions', 'sweptDiscussions'],
} as const;

/**
 * Reads the ids of all items in the order of creation. Known ones that are not where they should be are gone (deleted,
 * moved to another repository); those that are there and not known are read. From a page that may not be whole, or is
 * not in order, nothing is taken for gone.
 */
export function readSweep(
  before: UpdateReading,
  wire: WireIndex,
  alias: string,
  name: ReturnType<typeof sweepOf<ItemFacet>>,
  { known, errors }: UpdateContext,
): UpdateReading {
  const [facet, field] = SWEPT[name];
  const page = pageOfScan(before, name, [alias, field], wire[field], errors);
  if (page.nodes === null) return page.reading;
  const { edge, read } = before.place.scans[name] ?? NEW_SCAN;
  const nodes = page.nodes.filter((node) => node !== null);
  const there = new Set([...(edge?.ids ?? []), ...nodes.map(({ id }) => id)]);
  const from = edge?.at ?? '';
  const isEnd = page.next === null && read + page.nodes.length >= (wire[field]?.totalCount ?? 0);
  // More that was created at the last instant may be on the next page, or missing where the list ends too early.
  const to = isEnd ? null : (nodes.at(-1)?.createdAt ?? from);
  // A hole may be any item: then none is gone for sure.
  const noHole = nodes.length === page.nodes.length && reasonAt(errors, [alias, field]) === null;
  const whole = noHole && isAscending(from, nodes);
  const gone: string[] = [];
  for (const [id, createdAt] of known.items[facet])
    if (createdAt >= from && (to === null || createdAt < to) && !there.has(id)) gone.push(id);
  const unknown = nodes.filter(({ id }) => !known.items[facet].has(id) && !isQueued(before, id));
  const found = unknown.map(({ id }) => ({ facet, id, tries: 0, threads: true }));
  const reading = withItems(whole ? withGone(before, known, facet, gone) : before, known, found);
  if (page.next === null || to === null) return withScan(reading, name, null);
  const ids = [
    ...(edge?.at === to ? edge.ids : []),
    ...nodes.filter(({ createdAt }) => createdAt === to).map(({ id }) => id),
  ];
  return withScan(reading, name, { ...page.next, edge: { at: to, ids } });
}

function isAscending(from: string, nodes: readonly WireTouched[]): boolean {
  return nodes.every(({ createdAt }, index) => createdAt >= (nodes[index - 1]?.createdAt ?? from));
}

function isQueued({ place }: UpdateReading, id: string): boolean {
  return place.items.some((item) => item.id === id);
}

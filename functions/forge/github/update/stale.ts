import { ITEM_FACETS, type KnownSnapshot } from '../../../model/ports.ts';
import { withScan } from './page-of-scan.ts';
import type { ItemToRead } from './update-place.ts';
import { type UpdateContext, type UpdateReading, withStale } from './update-reading.ts';

/** Names of labels and numbers of milestones that are no longer right. */
export interface Stale {
  readonly labels: readonly string[];
  readonly milestones: readonly string[];
}

/**
 * Notes which labels or milestones are there. When all were seen, those that are gone or have another name are stale:
 * nothing touches the items that have them, so that these have to be read again.
 */
export function noteNamed(
  before: UpdateReading,
  after: UpdateReading,
  what: keyof Stale,
  page: readonly (readonly [id: string, name: string])[],
  { known }: Pick<UpdateContext, 'known'>,
): UpdateReading {
  const there = { ...before.place.scans[what]?.there, ...Object.fromEntries(page) };
  const scan = after.place.scans[what];
  if (scan !== undefined) return withScan(after, what, { ...scan, there });
  if (after.failed[what] !== undefined) return after;
  const stale = [...known.named[what]].filter(([id, name]) => there[id] !== name).map(([, name]) => name);
  return withStale(after, what, stale);
}

/** The known items that have any of them. */
export async function staleItems(since: KnownSnapshot, stale: Stale): Promise<readonly ItemToRead[]> {
  const found: ItemToRead[] = [];
  if (stale.labels.length === 0 && stale.milestones.length === 0) return found;
  const labels = new Set(stale.labels);
  for (const facet of ITEM_FACETS) {
    if (!since.facets.includes(facet)) continue;
    for await (const row of since.rows(facet)) {
      const milestone = 'milestone' in row ? `${row.milestone}` : '';
      if (stale.milestones.includes(milestone) || row.labels.some((label) => labels.has(label)))
        found.push({ facet, id: row.id, threads: true, tries: 0 });
    }
  }
  return found;
}

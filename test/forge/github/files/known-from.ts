import type { HarvestPage, KnownSnapshot } from '../../../../functions/model/ports.ts';
import type { FacetName, FacetRows } from '../../../../functions/model/snapshot.ts';

/** Rows by id, sorted, after these pages came on top of what was known. */
export function fold<F extends FacetName>(
  pages: readonly HarvestPage[],
  facet: F,
  before: readonly FacetRows[F][] = [],
): readonly FacetRows[F][] {
  const rows = new Map<string, FacetRows[F]>(before.map((row) => [row.id, row]));
  for (const told of pages.flatMap((page) => page.rows)) {
    if (told.facet !== facet || !('row' in told)) continue;
    if ('gone' in told.row) rows.delete(told.row.id);
    else rows.set(told.row.id, told.row as FacetRows[F]);
  }
  return [...rows.values()].sort((a, b) => (a.id < b.id ? -1 : 1));
}

/** What a store would say of a harvest that was kept. */
export function knownFrom(
  rows: { readonly [F in FacetName]?: readonly FacetRows[F][] },
  mark: KnownSnapshot['mark'] = {},
): KnownSnapshot {
  return {
    mark,
    harvestedAt: '2026-07-02T06:00:00Z',
    facets: Object.keys(rows) as FacetName[],
    async *rows<F extends FacetName>(facet: F) {
      yield* (rows[facet] ?? []) as readonly FacetRows[F][];
    },
  };
}

import type { Runtime } from '../../model/ports.ts';
import type { FacetName, FacetRows, MilestoneRow, Tombstone } from '../../model/snapshot.ts';
import { type Forgotten, readForgotten } from '../forget/forgotten.ts';
import { maskRow } from '../forget/mask-row.ts';
import { uniteSightings } from '../snapshot/milestone-sightings.ts';
import type { PartContent } from '../snapshot/write-part.ts';
import { earlierSightings } from './earlier-sightings.ts';
import type { HarvestState } from './harvest-state.ts';
import { pageKeys } from './keep-page.ts';
import { sortPages } from './sort-pages.ts';

type Rows<F extends FacetName> = AsyncIterable<FacetRows[F] | Tombstone>;

/** The rows of a harvest whose pages are all there, as its part has them. */
export async function rowsOfPart(
  runtime: Pick<Runtime, 'store' | 'secrets'>,
  state: HarvestState,
): Promise<Pick<PartContent, 'rows'>> {
  const { store } = runtime;
  const { repository, harvestedAt, facets } = state;
  const sorted = await sortPages(store, repository, harvestedAt, pageKeys(state));
  // Pages may be older than what somebody asked for.
  const forgotten = await readForgotten(runtime);
  return {
    rows<F extends FacetName>(facet: F): Rows<F> {
      const rows = withoutForgotten(sorted.rows(facet), facet, forgotten);
      if (facets[facet]?.whole !== true) return rows;
      if (facet !== 'milestones') return withoutGone(rows);
      const milestones = withoutGone(rows) as AsyncIterable<MilestoneRow>;
      return withPast(milestones, () => earlierSightings(store, repository, harvestedAt)) as Rows<F>;
    },
  };
}

async function* withoutForgotten<Row extends object>(
  rows: AsyncIterable<Row>,
  facet: FacetName,
  forgotten: Forgotten,
): AsyncGenerator<Row> {
  for await (const row of rows) {
    const masked = maskRow(facet, row, forgotten);
    if (masked !== null) yield masked;
  }
}

/** Where all rows are told, one that is gone is just not among them. */
async function* withoutGone<Row extends object>(rows: AsyncIterable<Row | Tombstone>): AsyncGenerator<Row> {
  for await (const row of rows) if (!('gone' in row)) yield row;
}

/** A fold begins here, so what was seen before has to be here too. */
async function* withPast(
  rows: AsyncIterable<MilestoneRow>,
  past: () => ReturnType<typeof earlierSightings>,
): AsyncGenerator<MilestoneRow> {
  const earlier = await past();
  for await (const row of rows) yield { ...row, seen: uniteSightings([earlier.get(row.id) ?? [], row.seen]) };
}

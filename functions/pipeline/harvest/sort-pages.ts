import { pendingRunKey } from '../../model/keys.ts';
import type { HarvestedRow, Store } from '../../model/ports.ts';
import {
  FACETS,
  type FacetName,
  type FacetRows,
  type RepositoryName,
  type Tombstone,
} from '../../model/snapshot.ts';
import { compareIds } from '../snapshot/compare-ids.ts';
import { QUICK, readLines, zipLines } from '../snapshot/lines.ts';
import { mergeSorted } from '../snapshot/merge-sorted.ts';
import { combine, inOrder, type Piece } from './combine-rows.ts';

/** Rows that are held at once; with their lists some 8 KB each in long-lived repositories. */
const ROWS_IN_MEMORY = 5_000;

type Held = Map<FacetName, Map<string, Piece>>;

export interface SortedRows {
  /** Sorted by id, each whole, or a tombstone where the forge told last that it is gone. */
  rows<F extends FacetName>(facet: F): AsyncIterable<FacetRows[F] | Tombstone>;
}

/**
 * Puts pages together: rows with what continues them, each id once, sorted. What does not fit into memory goes
 * through sorted runs in the store, which are merged again.
 */
export async function sortPages(
  store: Store,
  repository: RepositoryName,
  harvestedAt: string,
  pages: readonly string[],
  rowsInMemory = ROWS_IN_MEMORY,
): Promise<SortedRows> {
  const runs = new Map<FacetName, string[]>();
  let held: Held = new Map();
  let size = 0;
  let run = 0;
  for (const page of pages) {
    for await (const line of readLines(store, page)) {
      hold(held, line as HarvestedRow);
      size += 1;
    }
    if (size < rowsInMemory) continue;
    run += 1;
    for (const [facet, pieces] of held) {
      const key = pendingRunKey(repository, harvestedAt, facet, run);
      await store.write(key, await zipLines(sorted(pieces), QUICK));
      runs.set(facet, [...(runs.get(facet) ?? []), key]);
    }
    held = new Map();
    size = 0;
  }
  return {
    rows: <F extends FacetName>(facet: F) =>
      wholeRows([
        ...(runs.get(facet) ?? []).map((key) => readLines(store, key) as AsyncIterable<Piece>),
        inTurn(sorted(held.get(facet) ?? new Map())),
      ]) as AsyncIterable<FacetRows[F] | Tombstone>,
  };
}

function hold(held: Held, line: HarvestedRow): void {
  const piece: Piece = 'row' in line ? { id: line.row.id, row: line.row } : { id: line.id, more: line.more };
  if (!FACETS.includes(line.facet)) throw new Error(`A page has rows of ${line.facet}, which is no facet`);
  const pieces = held.get(line.facet) ?? new Map<string, Piece>();
  held.set(line.facet, pieces.set(piece.id, combine(pieces.get(piece.id), piece)));
}

async function* wholeRows(sources: readonly AsyncIterable<Piece>[]): AsyncGenerator<object> {
  for await (const [first, ...others] of mergeSorted(sources)) {
    const whole = others.reduce(combine, first);
    if (!('row' in whole))
      throw new Error(`There is more of ${whole.id}, but no row of it. This is a bug of ours`);
    yield inOrder(whole.row);
  }
}

function sorted(pieces: ReadonlyMap<string, Piece>): readonly Piece[] {
  return [...pieces.values()].sort((a, b) => compareIds(a.id, b.id));
}

async function* inTurn(pieces: readonly Piece[]): AsyncGenerator<Piece> {
  yield* pieces;
}

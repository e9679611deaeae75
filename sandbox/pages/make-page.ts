import { readCursor } from './cursor.ts';
import { indexBehind, type SortedRow, type SortedRows } from './sorted-rows.ts';

export interface PageArguments {
  readonly first?: number | null;
  readonly last?: number | null;
  readonly after?: string | null;
  readonly before?: string | null;
}

/** A page of a connection, as its resolvers read it. */
export interface Page<N> {
  readonly order: string;
  readonly rows: readonly SortedRow<N>[];
  readonly totalCount: number;
  /** Rows between `after` and `before`. */
  readonly betweenCount: number;
  readonly hasNextPage: boolean;
  readonly hasPreviousPage: boolean;
}

/** Cuts a page out of sorted rows by binary search: what it costs depends on the page, not on the connection. */
export function makePage<N>(sorted: SortedRows<N>, direction: 'ASC' | 'DESC', given: PageArguments): Page<N> {
  const { order, rows } = sorted;
  const ascending = direction === 'ASC';
  const [lowCursor, highCursor] = ascending ? [given.after, given.before] : [given.before, given.after];
  let low = lowCursor ? indexBehind(rows, readCursor(order, lowCursor), false) : 0;
  let high = highCursor ? indexBehind(rows, readCursor(order, highCursor), true) : rows.length;
  high = Math.max(low, high);
  const betweenCount = high - low;
  const size = Math.min(betweenCount, given.first ?? given.last ?? 0);
  const fromLowEnd = ((given.first ?? null) !== null) === ascending;
  if (fromLowEnd) high = low + size;
  else low = high - size;
  const cut = rows.slice(low, high);
  const below = low > 0;
  const above = high < rows.length;
  return {
    order,
    rows: ascending ? cut : cut.reverse(),
    totalCount: rows.length,
    betweenCount,
    hasNextPage: ascending ? above : below,
    hasPreviousPage: ascending ? below : above,
  };
}

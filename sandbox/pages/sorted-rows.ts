/** What rows are sorted and found by: the key, and where keys are equal the id. */
export interface SortKey {
  readonly key: number | string;
  readonly id: string;
}

export interface SortedRow<N> extends SortKey {
  readonly node: N;
}

/** Rows in ascending order; `order` names the key, so that a cursor of one order is not taken for another's. */
export interface SortedRows<N> {
  readonly order: string;
  readonly rows: readonly SortedRow<N>[];
}

export function sortRows<N>(order: string, rows: readonly SortedRow<N>[]): SortedRows<N> {
  return { order, rows: [...rows].sort(compareKeys) };
}

/** Rows that stay as they come: the key is the position. */
export function rowsAsTheyCome<N>(nodes: readonly N[], idOf: (node: N) => string): SortedRows<N> {
  return { order: 'position', rows: nodes.map((node, key) => ({ key, id: idOf(node), node })) };
}

/** The first index whose row stands behind `at`; with `orAt`, at it or behind. */
export function indexBehind<N>(rows: readonly SortedRow<N>[], at: SortKey, orAt: boolean): number {
  let low = 0;
  let high = rows.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    const row = rows[middle];
    const compared = row ? compareKeys(row, at) : 1;
    if (compared > 0 || (orAt && compared === 0)) high = middle;
    else low = middle + 1;
  }
  return low;
}

function compareKeys(a: SortKey, b: SortKey): number {
  if (a.key !== b.key) return a.key < b.key ? -1 : 1;
  if (a.id === b.id) return 0;
  return a.id < b.id ? -1 : 1;
}

import type { Features } from '../../functions/measure/work-areas/features.ts';

/** Rows of features, sparse: row `i` has the columns `columns[starts[i]]` up to `starts[i + 1]`. */
export interface Matrix {
  readonly starts: Int32Array;
  readonly columns: Int32Array;
  readonly values: Float32Array;
  readonly width: number;
}

/** In how many repositories a feature is, by name, where it is in at least so many; in code-unit order. */
export function vocabularyOf(
  rows: readonly Features[],
  repos: readonly string[],
  least: number,
): ReadonlyMap<string, number> {
  const seen = new Map<string, Set<string>>();
  for (const [i, features] of rows.entries())
    for (const name of features.keys()) {
      const of = seen.get(name) ?? new Set();
      seen.set(name, of.add(repos[i]!));
    }
  const common = [...seen].filter(([, of]) => of.size >= least);
  return new Map(common.sort(([a], [b]) => (a < b ? -1 : 1)).map(([name, of]) => [name, of.size]));
}

export function matrixOf(rows: readonly Features[], vocabulary: readonly string[]): Matrix {
  const at = new Map(vocabulary.map((name, i) => [name, i]));
  const starts = new Int32Array(rows.length + 1);
  const columns: number[] = [];
  const values: number[] = [];
  for (const [i, features] of rows.entries()) {
    for (const [name, value] of features) {
      const column = at.get(name);
      if (column === undefined || value === 0) continue;
      columns.push(column);
      values.push(value);
    }
    starts[i + 1] = columns.length;
  }
  return {
    starts,
    columns: Int32Array.from(columns),
    values: Float32Array.from(values),
    width: vocabulary.length,
  };
}

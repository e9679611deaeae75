/** A table as data: cells that are numbers stay numbers, and what is not known is empty. */
export interface Table {
  /** Small letters and dashes; its file is `<name>.csv`. */
  readonly name: string;
  readonly columns: readonly string[];
  readonly rows: readonly (readonly Cell[])[];
}

export type Cell = string | number | null;

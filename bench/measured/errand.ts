/** What the measuring process is told. */
export interface Errand {
  /** The store. */
  readonly folder: string;
  readonly nameWithOwner: string;
  readonly month: string;
  /** `read`: only read and parse the rows that indicators need; `measure`: compute all findings of the month, trends included. */
  readonly what: 'read' | 'measure';
}

/** What it tells at the end. */
export interface Told {
  readonly seconds: number;
  /** Bytes; the highest resident set of the process as the system tells it. */
  readonly peakRss: number;
  readonly rows: Readonly<Record<string, number>>;
  /** Comments, of issues, changes, reviews and discussions. */
  readonly comments: number;
}

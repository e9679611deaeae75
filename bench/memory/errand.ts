import type { Month } from '../cost/harvester.ts';

/** What the harvesting process is told. */
export interface Errand {
  readonly url: string;
  /** The store. */
  readonly folder: string;
  readonly nameWithOwner: string;
  readonly month: Month;
}

/** What it tells at the end. Bytes and seconds; `reading` lasts until the last answer, `finishing` from then on. */
export interface Told {
  readonly reading: Phase;
  readonly finishing: Phase;
  /** Highest resident set of the process as the system tells it, of which none is missed. */
  readonly peakRss: number;
  /** Of the reading, how long answers were waited for. */
  readonly waited: number;
  readonly rows: Readonly<Record<string, number>>;
}

export interface Phase {
  readonly seconds: number;
  /** The highest sample. */
  readonly rss: number;
  readonly heap: number;
}

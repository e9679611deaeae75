import type { Month } from '../cost/harvester.ts';

/** What the sandbox plays, and what was spent on it since it plays that. */
export interface Shown {
  readonly url: string;
  readonly nameWithOwner: string;
  readonly month: Month;
  readonly requests: number;
  readonly points: number;
  /** Its own time. */
  readonly seconds: number;
  readonly troubles: number;
}

import type { Config } from './config.ts';
import type { FacetName, FacetState, RepositoryName } from './snapshot.ts';

/** `runs/<month>/plan.json`: what is done this month, and with what; frozen once a letter was delivered. */
export interface Plan {
  readonly schema: 1;
  /** `YYYY-MM` */
  readonly month: string;
  /** First instant after the month in the configured zone, ISO UTC: the `T` of every indicator. */
  readonly end: string;
  readonly version: string;
  /** How often the month was planned anew after letters had gone out; what was before lies under `r1/`, `r2/`. Absent: never. */
  readonly superseded?: number;
  /** Without secrets. */
  readonly config: Config;
  readonly facets: readonly FacetName[];
  /** Lists of repositories, each the work of one machine: what is read together is asked for together. */
  readonly batches: readonly (readonly RepositoryName[])[];
}

/** `runs/<month>/harvests/<owner>/<name>.json`: which snapshot the month is computed from; pins it. */
export interface HarvestPin {
  readonly schema: 1;
  readonly repository: RepositoryName;
  readonly harvestedAt: string;
  /** Keys of the part manifests, oldest first. */
  readonly parts: readonly string[];
  readonly facets: Readonly<Partial<Record<FacetName, FacetState>>>;
}

/** What `harvest` hands back; when not done, it is called again at `resumeAt` with the repositories that are not. */
export type HarvestOutcome =
  | { readonly done: true; readonly repositories: readonly RepositoryHarvest[] }
  | { readonly done: false; readonly resumeAt: string; readonly repositories: readonly RepositoryHarvest[] };

export interface RepositoryHarvest {
  readonly repository: RepositoryName;
  readonly done: boolean;
  /** Whether the newest part was read whole; otherwise it has what changed since the one before. */
  readonly base: boolean;
  /** Rows of each facet in the newest part. */
  readonly rows: Readonly<Partial<Record<FacetName, number>>>;
  readonly unreadable: readonly { readonly facet: FacetName; readonly reason: string }[];
  /** How many items of a facet could not be read, or not whole, by reason; `unreadable` tells of them too. */
  readonly incomplete: readonly {
    readonly facet: FacetName;
    readonly items: number;
    readonly reason: string;
  }[];
  /** Set where no harvest was needed: the month's snapshot is there already. */
  readonly reused: boolean;
}

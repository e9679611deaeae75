import type { FacetName, RepositoryName } from '../../model/snapshot.ts';

export interface HarvestOrder {
  /** `YYYY-MM` */
  readonly month: string;
  /** First instant after the month: a part harvested from then on knows all of it. */
  readonly end: string;
  readonly repositories: readonly RepositoryName[];
  readonly facets: readonly FacetName[];
  /** No request is begun less than a minute before it; ISO. `null`: no limit. */
  readonly deadline: string | null;
  /** Reads anew what is there already. Whoever calls again after `done: false` leaves out the repositories that are done. */
  readonly refresh?: boolean;
  /** Called again by the same process: that it goes on is no news. */
  readonly goesOn?: boolean;
  /** A refresh that is tried again: what was read whole since then (ISO) is not read once more. */
  readonly refreshSince?: string | null;
}

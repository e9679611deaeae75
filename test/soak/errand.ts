import type { RepositoryName } from '../../functions/model/snapshot.ts';

/** What a harvesting process is told. */
export interface Errand {
  readonly url: string;
  /** The store. */
  readonly folder: string;
  readonly month: string;
  readonly end: string;
  readonly repositories: readonly RepositoryName[];
  /** What its clock shows at first, in milliseconds. */
  readonly began: number;
}

/** What it says: its clock moved; it is done; it is to be called again then. */
export type Word = { readonly now: number } | { readonly done: true } | { readonly resumeAt: number };

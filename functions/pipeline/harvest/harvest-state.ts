import { harvestStateKey } from '../../model/keys.ts';
import {
  type HarvestPage,
  type HarvestResume,
  type Store,
  StoreConflict,
  type WriteCondition,
} from '../../model/ports.ts';
import type { FacetName, ForgeMark, RepositoryName } from '../../model/snapshot.ts';
import { TakenOver } from './taken-over.ts';

/** `harvests/<owner>/<name>/state.json`: a harvest that has not ended. */
export interface HarvestState {
  readonly schema: 1;
  readonly repository: RepositoryName;
  /** When it was begun; the part will have it. */
  readonly harvestedAt: string;
  readonly asked: readonly FacetName[];
  /** Keys of the parts that it brings up to date, oldest first; absent: it reads everything, and makes a base. */
  readonly since?: readonly string[];
  /** Counts the processes that worked on it: each that goes on takes it over. */
  readonly turn: number;
  /** Of each page that is kept, the turn in which it was written. */
  readonly pages: readonly number[];
  /** What the forge needs to go on; `null`: from the beginning. */
  readonly resume: HarvestResume | null;
  /** Facets that ended or failed. */
  readonly facets: HarvestPage['facets'];
  readonly unreadable: HarvestPage['unreadable'];
  readonly cost: { readonly requests: number; readonly points: number };
  readonly done: boolean;
  /** Told with the last page. */
  readonly mark: ForgeMark | null;
  /** Begun to read anew what was there: only such a one is of use to `--refresh`. */
  readonly refresh?: true;
}

export interface HeldState {
  readonly state: HarvestState;
  readonly etag: string;
}

/** `null` where no harvest is unfinished. @throws when another version began it. */
export async function readState(store: Store, repository: RepositoryName): Promise<HeldState | null> {
  const key = harvestStateKey(repository);
  const found = await store.read(key);
  if (found === null) return null;
  const state: HarvestState = JSON.parse(Buffer.from(found.body).toString('utf8'));
  if (state.schema !== 1) throw new Error(`${key} was written by another version. Remove it to harvest anew`);
  return { state, etag: found.etag };
}

/** @throws TakenOver when another process has written it since. */
export async function writeState(
  store: Store,
  state: HarvestState,
  condition: WriteCondition,
): Promise<HeldState> {
  const body = Buffer.from(`${JSON.stringify(state)}\n`);
  try {
    const { etag } = await store.write(harvestStateKey(state.repository), body, condition);
    return { state, etag };
  } catch (error) {
    throw error instanceof StoreConflict ? new TakenOver(state.repository) : error;
  }
}

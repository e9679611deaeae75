import { partManifestKey } from '../../model/keys.ts';
import type { Clock, Store } from '../../model/ports.ts';
import type { FacetName, RepositoryName } from '../../model/snapshot.ts';
import { hasPart, removePending } from './clear-harvest.ts';
import { type HeldState, readState, writeState } from './harvest-state.ts';
import { knownParts } from './known-parts.ts';

interface Wanted {
  readonly facets: readonly FacetName[];
  readonly end: string;
  /** Reads everything, and goes on only with what was begun to refresh. */
  readonly refresh?: boolean | undefined;
  /** Goes on with nothing. */
  readonly anew?: boolean;
}

/** Goes on with the harvest that was stopped, or begins one; either way it is ours from here. */
export async function beginHarvest(
  { store, clock }: { readonly store: Store; readonly clock: Clock },
  repository: RepositoryName,
  { facets, end, refresh, anew }: Wanted,
): Promise<HeldState> {
  const left = await readState(store, repository);
  const now = clock.now();
  const refreshes = refresh !== true || left?.state.refresh === true;
  if (left !== null && anew !== true && refreshes && (await isOfUse(store, left, facets, end, now)))
    return writeState(store, { ...left.state, turn: left.state.turn + 1 }, { etag: left.etag });

  if (left !== null) await removePending(store, left.state);
  const harvestedAt = await freeSecond(store, repository, now);
  const since = refresh === true ? null : await knownParts(store, repository, facets, harvestedAt);
  return writeState(
    store,
    {
      schema: 1,
      repository,
      harvestedAt,
      asked: facets,
      ...(since !== null && { since }),
      turn: 1,
      pages: [],
      resume: null,
      facets: {},
      unreadable: [],
      cost: { requests: 0, points: 0 },
      done: false,
      mark: null,
      ...(refresh === true && { refresh }),
    },
    left === null ? { absent: true } : { etag: left.etag },
  );
}

/** A harvest begun before the month's end, and left until after it, may miss what the month still brought. */
async function isOfUse(
  store: Store,
  { state }: HeldState,
  facets: readonly FacetName[],
  end: string,
  now: Date,
): Promise<boolean> {
  const asksEnough = facets.every((facet) => state.asked.includes(facet));
  const tooEarly = Date.parse(state.harvestedAt) < Date.parse(end) && now.getTime() >= Date.parse(end);
  return asksEnough && !tooEarly && !(await hasPart(store, state));
}

/** Parts are told apart by the second. */
async function freeSecond(store: Store, repository: RepositoryName, now: Date): Promise<string> {
  for (let second = Math.floor(now.getTime() / 1000); ; second += 1) {
    const harvestedAt = new Date(second * 1000).toISOString().replace('.000Z', 'Z');
    if ((await store.read(partManifestKey(repository, harvestedAt))) === null) return harvestedAt;
  }
}

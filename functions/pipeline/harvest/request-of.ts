import type { HarvestRequest, Store } from '../../model/ports.ts';
import type { HarvestState } from './harvest-state.ts';
import { knownSnapshot } from './known-snapshot.ts';

/** What to ask the forge for, so that the harvest goes on where its state says. */
export async function requestOf(store: Store, state: HarvestState): Promise<HarvestRequest> {
  const { repository, asked, harvestedAt, since, resume } = state;
  const known = since === undefined ? null : await knownSnapshot(store, since, asked);
  return { repository, facets: asked, harvestedAt, since: known, resume };
}

import type { HarvestRequest, Runtime } from '../../model/ports.ts';
import { readForgotten } from '../forget/forgotten.ts';
import { maskText } from '../forget/mask-text.ts';
import type { HarvestState } from './harvest-state.ts';
import { knownSnapshot } from './known-snapshot.ts';

/** What to ask the forge for, so that the harvest goes on where its state says. */
export async function requestOf(
  runtime: Pick<Runtime, 'store' | 'secrets'>,
  state: HarvestState,
): Promise<HarvestRequest> {
  const { repository, asked, harvestedAt, since, resume } = state;
  const known = since === undefined ? null : await knownSnapshot(runtime.store, since, asked);
  const forgotten = await readForgotten(runtime);
  return {
    repository,
    facets: asked,
    harvestedAt,
    since: known,
    resume,
    leavesOut: (path) => maskText(path, forgotten) !== path,
  };
}

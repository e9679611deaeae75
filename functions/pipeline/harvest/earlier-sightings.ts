import { partManifestKey } from '../../model/keys.ts';
import type { Store } from '../../model/ports.ts';
import type { MilestoneSighting, PartManifest, RepositoryName } from '../../model/snapshot.ts';
import { compareIds } from '../snapshot/compare-ids.ts';
import { foldRows } from '../snapshot/fold-rows.ts';
import { partKeys } from '../snapshot/part-keys.ts';
import { readManifest } from '../snapshot/read-manifest.ts';

/**
 * What parts before this one saw of each milestone, by its id. The newest of them that has the milestones whole carries
 * over what those before it saw, so none further back is read.
 */
export async function earlierSightings(
  store: Store,
  repository: RepositoryName,
  harvestedAt: string,
): Promise<ReadonlyMap<string, readonly MilestoneSighting[]>> {
  const own = partManifestKey(repository, harvestedAt);
  const keys = (await partKeys(store, repository)).filter((key) => compareIds(key, own) < 0);
  let manifests: readonly PartManifest[] = [];
  for (const key of keys.toReversed()) {
    const manifest = await readManifest(store, key);
    const { milestones } = manifest.facets;
    if (milestones?.ok === true) manifests = [manifest, ...manifests];
    if (milestones?.ok === true && milestones.whole) break;
  }
  const seen = new Map<string, readonly MilestoneSighting[]>();
  for await (const milestone of foldRows(store, manifests, 'milestones'))
    seen.set(milestone.id, milestone.seen);
  return seen;
}

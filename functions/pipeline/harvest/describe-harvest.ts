import type { Store } from '../../model/ports.ts';
import type { RepositoryHarvest } from '../../model/run.ts';
import { FACETS, type Snapshot } from '../../model/snapshot.ts';
import { readManifest } from '../snapshot/read-manifest.ts';
import { readSnapshot } from '../snapshot/read-snapshot.ts';

/**
 * What a snapshot has and lacks, for whoever asked for it.
 * @param parts keys of the manifests, oldest first.
 */
export async function describeHarvest(
  store: Store,
  parts: readonly string[],
  reused: boolean,
): Promise<RepositoryHarvest> {
  const snapshot = await readSnapshot(store, parts);
  const newest = await readManifest(store, parts.at(-1) ?? '');
  const asked = FACETS.filter((facet) => newest.facets[facet] !== undefined);
  const incomplete = itemsByReason(snapshot);
  return {
    repository: newest.repository,
    done: true,
    base: newest.base,
    rows: Object.fromEntries(asked.map((facet) => [facet, newest.facets[facet]?.rows ?? 0])),
    unreadable: [
      ...asked.flatMap((facet) => {
        const state = snapshot.facets[facet];
        return state.ok ? [] : [{ facet, reason: state.reason }];
      }),
      ...incomplete.map(({ facet, items, reason }) => ({
        facet,
        reason: `${items === 1 ? '1 item' : `${items} items`} not read whole, ${reason}`,
      })),
    ],
    incomplete,
    reused,
  };
}

function itemsByReason({ unreadable }: Snapshot): RepositoryHarvest['incomplete'] {
  const groups = new Map<string, RepositoryHarvest['incomplete'][number]>();
  for (const { facet, reason } of unreadable) {
    const items = (groups.get(`${facet} ${reason}`)?.items ?? 0) + 1;
    groups.set(`${facet} ${reason}`, { facet, items, reason });
  }
  return [...groups.values()];
}

import type { RepositoryHarvest } from '../../model/run.ts';
import { FACETS, type PartManifest } from '../../model/snapshot.ts';

/** What a part has and lacks, for whoever asked for it. */
export function describeHarvest(manifest: PartManifest, reused: boolean): RepositoryHarvest {
  const known = FACETS.flatMap((facet) => {
    const state = manifest.facets[facet];
    return state === undefined ? [] : [{ facet, ...state }];
  });
  const incomplete = itemsByReason(manifest);
  return {
    repository: manifest.repository,
    done: true,
    rows: Object.fromEntries(known.map(({ facet, rows }) => [facet, rows])),
    unreadable: [
      ...known.flatMap((state) => (state.ok ? [] : [{ facet: state.facet, reason: state.reason }])),
      ...incomplete.map(({ facet, items, reason }) => ({
        facet,
        reason: `${items === 1 ? '1 item' : `${items} items`} not read whole, ${reason}`,
      })),
    ],
    incomplete,
    reused,
  };
}

function itemsByReason({ unreadable }: PartManifest): RepositoryHarvest['incomplete'] {
  const groups = new Map<string, RepositoryHarvest['incomplete'][number]>();
  for (const { facet, reason } of unreadable) {
    const items = (groups.get(`${facet} ${reason}`)?.items ?? 0) + 1;
    groups.set(`${facet} ${reason}`, { facet, items, reason });
  }
  return [...groups.values()];
}

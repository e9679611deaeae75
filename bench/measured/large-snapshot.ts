import { folderStore } from '../../functions/adapters/store/folder-store.ts';
import { harvestPinKey, partManifestKey } from '../../functions/model/keys.ts';
import type { HarvestPin } from '../../functions/model/run.ts';
import { FACETS } from '../../functions/model/snapshot.ts';
import { writePart } from '../../functions/pipeline/snapshot/write-part.ts';
import { LARGE } from './large/large-recipe.ts';
import { largeRows } from './large/large-rows.ts';

/** Writes the part and the pin of a made-up repository, as a harvest would: no sandbox could tell as much in good time. */
export async function largeSnapshot(folder: string, changes: number): Promise<void> {
  const store = folderStore(folder);
  const rows = largeRows(changes);
  const [owner = '', name = ''] = LARGE.nameWithOwner.split('/');
  const repository = { owner, name };
  const { harvestedAt, month } = LARGE;
  await writePart(store, {
    repository,
    harvestedAt,
    base: true,
    facets: Object.fromEntries(FACETS.map((facet) => [facet, { ok: true, whole: true }])),
    unreadable: [],
    cost: { requests: 0, points: 0 },
    mark: null,
    async *rows(facet) {
      yield* rows[facet]();
    },
  });
  const facets = Object.fromEntries(FACETS.map((facet) => [facet, { ok: true as const }]));
  const parts = [partManifestKey(repository, harvestedAt)];
  const pin: HarvestPin = { schema: 1, repository, harvestedAt, parts, facets };
  await store.write(harvestPinKey(month, repository), Buffer.from(`${JSON.stringify(pin, null, 1)}\n`));
}

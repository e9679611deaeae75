import { folderStore } from '../../functions/adapters/store/folder-store.ts';
import { readPlan } from '../../functions/pipeline/documents.ts';
import { measure } from '../../functions/pipeline/measure.ts';
import { readPinnedSnapshot } from '../../functions/pipeline/snapshot/read-pinned-snapshot.ts';
import type { Errand, Told } from './errand.ts';

/** One reading or measuring in a process of its own, so that time and memory are its alone. */
async function main(): Promise<void> {
  const { folder, nameWithOwner, month, what }: Errand = JSON.parse(process.argv[2] ?? '');
  const [owner = '', name = ''] = nameWithOwner.split('/');
  const store = folderStore(folder);
  const repository = { owner, name };
  const began = performance.now();
  const rows: Record<string, number> = {};
  let comments = 0;
  if (what === 'measure') await measure({ store, progress: () => undefined }, { month, repository });
  else {
    const { facets } = await readPlan(store, month);
    const snapshot = await readPinnedSnapshot(store, month, repository);
    for (const facet of facets)
      for await (const row of snapshot.rows(facet)) {
        rows[facet] = (rows[facet] ?? 0) + 1;
        if ('comments' in row) comments += row.comments.length;
        if ('threads' in row) for (const thread of row.threads) comments += thread.comments.length;
      }
  }
  const seconds = (performance.now() - began) / 1000;
  const told: Told = { seconds, peakRss: process.resourceUsage().maxRSS * 1024, rows, comments };
  process.send?.(told, () => process.disconnect());
}

await main();

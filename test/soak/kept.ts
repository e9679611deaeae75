import { createHash } from 'node:crypto';
import { folderStore } from '../../functions/adapters/store/folder-store.ts';
import { FACETS, type RepositoryName } from '../../functions/model/snapshot.ts';
import { readPinnedSnapshot } from '../../functions/pipeline/snapshot/read-pinned-snapshot.ts';

/**
 * The snapshots of the months: of each facet its state and a hash of all its rows as they are written. What an update
 * holds beside that may differ, since an item that was merely touched is read again.
 */
export async function kept(
  folder: string,
  months: readonly string[],
  repositories: readonly RepositoryName[],
): Promise<ReadonlyMap<string, string>> {
  const store = folderStore(folder);
  const found = new Map<string, string>();
  for (const month of months)
    for (const repository of repositories) {
      const snapshot = await readPinnedSnapshot(store, month, repository);
      const { harvestedAt, unreadable } = snapshot;
      const name = `${month} ${repository.owner}/${repository.name}`;
      found.set(name, JSON.stringify({ harvestedAt, parts: snapshot.parts, unreadable }));
      for (const facet of FACETS) {
        const hash = createHash('sha256');
        for await (const row of snapshot.rows(facet)) hash.update(`${JSON.stringify(row)}\n`);
        found.set(`${name} ${facet}`, `${JSON.stringify(snapshot.facets[facet])} ${hash.digest('hex')}`);
      }
    }
  return found;
}

/** Keys of what is not the same. */
export function differences(
  one: ReadonlyMap<string, string>,
  other: ReadonlyMap<string, string>,
): readonly string[] {
  const keys = new Set([...one.keys(), ...other.keys()]);
  return [...keys].filter((key) => one.get(key) !== other.get(key)).sort();
}

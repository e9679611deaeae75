import type { HarvestRequest } from '../../../model/ports.ts';
import type { GithubError } from '../github-transport.ts';
import { reasonAt } from '../reason-at.ts';
import type { FilesReading } from './files-reading.ts';
import type { WireEntry, WireFolders } from './files-wire.ts';
import { foundFiles } from './found-files.ts';
import { takeFiles } from './take-files.ts';
import type { FolderToRead, Walk } from './walk.ts';

/**
 * Reads the folders at the beginning of the queue. One that GitHub leaves out is named; the others are kept.
 * @param answer.again indexes of folders that are to be asked for once more.
 */
export function readFolders(
  wire: WireFolders,
  batch: readonly FolderToRead[],
  walk: Walk,
  request: Pick<HarvestRequest, 'since' | 'leavesOut'>,
  { errors, again }: { readonly errors: readonly GithubError[]; readonly again: ReadonlySet<number> },
): Promise<FilesReading> {
  const folders: { path: string; entries: readonly WireEntry[] }[] = [];
  const unreadable: { facet: Walk['open'][number]; id: string; reason: string }[] = [];
  const facet = walk.open[0] ?? 'tree';
  batch.forEach(({ path }, index) => {
    const entries = wire[`f${index}`]?.entries ?? null;
    if (entries !== null) folders.push({ path, entries });
    else if (!again.has(index)) {
      const reason = reasonAt(errors, ['repository', `f${index}`]) ?? 'GitHub did not give the folder';
      unreadable.push({ facet, id: path === '' ? '/' : path, reason });
    }
  });
  const left = batch.filter((_, index) => again.has(index));
  const rest = { ...walk, folders: [...left, ...walk.folders.slice(batch.length)] };
  return takeFiles(foundFiles(folders, request), rest, request, unreadable);
}

import type { HarvestRequest } from '../../../model/ports.ts';
import type { GithubError } from '../github-transport.ts';
import { reasonAt } from '../reason-at.ts';
import type { FilesReading } from './files-reading.ts';
import type { WireEntry, WireFolders } from './files-wire.ts';
import { foundFiles } from './found-files.ts';
import { takeFiles } from './take-files.ts';
import type { FolderToRead, Walk } from './walk.ts';

/** Reads the folders at the beginning of the queue. One that GitHub leaves out is named; the others are kept. */
export function readFolders(
  wire: WireFolders,
  batch: readonly FolderToRead[],
  walk: Walk,
  request: Pick<HarvestRequest, 'since'>,
  errors: readonly GithubError[],
): Promise<FilesReading> {
  const folders: { path: string; entries: readonly WireEntry[] }[] = [];
  const unreadable: { facet: Walk['open'][number]; id: string; reason: string }[] = [];
  const facet = walk.open[0] ?? 'tree';
  batch.forEach(({ path }, index) => {
    const entries = wire[`f${index}`]?.entries ?? null;
    if (entries !== null) folders.push({ path, entries });
    else {
      const reason = reasonAt(errors, ['repository', `f${index}`]) ?? 'GitHub did not give the folder';
      unreadable.push({ facet, id: path === '' ? '/' : path, reason });
    }
  });
  const rest = { ...walk, folders: walk.folders.slice(batch.length) };
  return takeFiles(foundFiles(folders), rest, request, unreadable);
}

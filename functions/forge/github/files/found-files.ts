import type { HarvestRequest } from '../../../model/ports.ts';
import type { TreeRow } from '../../../model/snapshot.ts';
import type { WireEntry } from './files-wire.ts';
import type { FolderToRead } from './walk.ts';

/** What folders of an answer hold. */
export interface FoundFiles {
  /** By path. */
  readonly rows: ReadonlyMap<string, TreeRow>;
  /** Paths of folders whose content is among them; `` is the root. */
  readonly read: ReadonlySet<string>;
  /** Folders whose content did not come along. */
  readonly unread: readonly FolderToRead[];
  /** Entries that no file system can have. */
  readonly senseless: readonly string[];
}

/** Longer ones git does not check out anywhere. */
const LONGEST_PATH = 4096;

export function foundFiles(
  folders: readonly { readonly path: string; readonly entries: readonly WireEntry[] }[],
  { leavesOut }: Pick<HarvestRequest, 'leavesOut'>,
): FoundFiles {
  const rows = new Map<string, TreeRow>();
  const read = new Set<string>();
  const unread: FolderToRead[] = [];
  const senseless: string[] = [];
  const left = [...folders];
  for (let folder = left.pop(); folder !== undefined; folder = left.pop()) {
    read.add(folder.path);
    for (const entry of folder.entries) {
      const path = folder.path === '' ? entry.name : `${folder.path}/${entry.name}`;
      if (leavesOut?.(path) === true) continue;
      if (isSenseless(entry.name) || path.length > LONGEST_PATH) {
        senseless.push(path.slice(0, 200));
        continue;
      }
      const row = rowOf(entry, path);
      rows.set(path, row);
      if (row.kind !== 'folder') continue;
      const inside = entry.object?.entries ?? null;
      if (inside === null) unread.push({ path, oid: entry.oid });
      else left.push({ path, entries: inside });
    }
  }
  return { rows, read, unread, senseless };
}

function isSenseless(name: string): boolean {
  return name === '' || name === '.' || name === '..' || name.includes('/') || name.includes('\0');
}

function rowOf({ type, mode, oid, size }: WireEntry, path: string): TreeRow {
  const kind = kindOf(type, mode);
  return { id: path, kind, oid, bytes: kind === 'file' ? size : null };
}

function kindOf(type: string, mode: number): TreeRow['kind'] {
  if (type === 'tree') return 'folder';
  if (type === 'commit') return 'submodule';
  return mode === 0o120000 ? 'link' : 'file';
}

import type { HarvestedRow } from '../../../model/ports.ts';
import type { TreeRow } from '../../../model/snapshot.ts';
import type { FoundFiles } from './found-files.ts';
import type { KnownFiles } from './known-files.ts';
import { pagePurpose } from './page-purpose.ts';
import { type FolderToRead, type PageToRead, pagesFacet, type Walk } from './walk.ts';

/** What an answer's folders bring beyond what is known. */
export interface FilesNews {
  readonly rows: readonly HarvestedRow[];
  readonly folders: readonly FolderToRead[];
  readonly pages: readonly PageToRead[];
}

export function filesNews(found: FoundFiles, known: KnownFiles, walk: Walk): FilesNews {
  return {
    rows: [
      ...(walk.open.includes('tree') ? treeRows(found, known) : []),
      ...(known.pages === null ? [] : gonePages(found, known.pages, walk)),
    ],
    folders: found.unread.filter((folder) => isToVisit(folder, known, walk)),
    pages: walk.open.includes(pagesFacet(walk)) ? pagesToRead(found, known, walk) : [],
  };
}

function treeRows({ rows, read }: FoundFiles, { tree }: KnownFiles): readonly HarvestedRow[] {
  const told = [...rows.values()].filter((row) => !isSame(row, tree?.get(row.id)));
  const gone = [...(tree?.keys() ?? [])].filter((path) => isGone(path, { rows, read }));
  return [
    ...told.map((row): HarvestedRow => ({ facet: 'tree', row })),
    ...gone.map((id): HarvestedRow => ({ facet: 'tree', row: { id, gone: true } })),
  ];
}

function gonePages(
  found: FoundFiles,
  pages: ReadonlyMap<string, string>,
  walk: Walk,
): readonly HarvestedRow[] {
  const facet = pagesFacet(walk);
  const gone = [...pages.keys()].filter(
    (path) => isGone(path, found) || (found.rows.get(path)?.kind ?? 'file') !== 'file',
  );
  return gone.map((id): HarvestedRow => ({ facet, row: { id, gone: true } }));
}

function pagesToRead({ rows }: FoundFiles, { pages }: KnownFiles, walk: Walk): readonly PageToRead[] {
  const wanted: PageToRead[] = [];
  for (const { id: path, kind, oid, bytes } of rows.values()) {
    const purpose = kind === 'file' ? pagePurpose(path, walk.of) : null;
    if (purpose === null || pages?.get(path) === oid) continue;
    wanted.push({ path, oid, bytes: bytes ?? 0, purpose, again: pages?.has(path) === true });
  }
  return wanted;
}

const FOLDERS_OF_ORGANIZATION =
  /^(|\.github|docs|profile|((\.github|docs)\/)?(issue_template|pull_request_template))$/i;

/** A folder with a known oid has nothing new in it, at any depth. */
export function isToVisit({ path, oid }: FolderToRead, known: KnownFiles, walk: Walk): boolean {
  if (walk.of === 'organization') return FOLDERS_OF_ORGANIZATION.test(path);
  const all = known.tree === null || (known.pages === null && walk.open.includes('pages'));
  const row = known.tree?.get(path === '' ? '/' : path);
  return all || row?.oid !== oid || row.kind !== 'folder' || known.wanted.has(path);
}

function isSame(row: TreeRow, known: TreeRow | undefined): boolean {
  return known?.oid === row.oid && known.kind === row.kind && known.bytes === row.bytes;
}

/** A path is gone when a folder on the way to it was read and does not have the next step. */
function isGone(path: string, { rows, read }: Pick<FoundFiles, 'rows' | 'read'>): boolean {
  if (path === '/') return false;
  for (let end = path.indexOf('/'), start = 0; ; start = end + 1, end = path.indexOf('/', start)) {
    const step = end === -1 ? path : path.slice(0, end);
    const row = rows.get(step);
    const isThere = row !== undefined && (end === -1 || row.kind === 'folder');
    if (!isThere && read.has(path.slice(0, Math.max(0, start - 1)))) return true;
    if (end === -1) return false;
  }
}

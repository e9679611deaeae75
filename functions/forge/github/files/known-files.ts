import type { HarvestRequest } from '../../../model/ports.ts';
import type { PageRow, TreeRow } from '../../../model/snapshot.ts';
import { pagePurpose } from './page-purpose.ts';
import { pagesFacet, type Walk } from './walk.ts';

/** What the store has of a walk's files; `null`: to be read whole. */
export interface KnownFiles {
  readonly tree: ReadonlyMap<string, TreeRow> | null;
  /** Oids by path. */
  readonly pages: ReadonlyMap<string, string> | null;
  /** How many documents more there may be. */
  readonly room: Readonly<Record<PageRow['purpose'], number>>;
  /** Folders that are to be visited although nothing changed: something under them was not read the last time. */
  readonly wanted: ReadonlySet<string>;
}

/** A document each is a blob and a walk through history. */
export const MOST_PAGES: KnownFiles['room'] = { documentation: 300, governance: 100 };

export async function knownFiles(walk: Walk, { since }: Pick<HarvestRequest, 'since'>): Promise<KnownFiles> {
  const tree = new Map<string, TreeRow>();
  const pages = new Map<string, string>();
  const room = { ...MOST_PAGES };
  const facet = pagesFacet(walk);
  const knowsTree = walk.of === 'repository' && since?.facets.includes('tree') === true;
  const knowsPages = walk.open.includes(facet) && since?.facets.includes(facet) === true;
  if (since !== null && knowsTree) for await (const row of since.rows('tree')) tree.set(row.id, row);
  if (since !== null && knowsPages)
    for await (const { id, oid, purpose } of since.rows(facet)) {
      pages.set(id, oid);
      room[purpose] = Math.max(0, room[purpose] - 1);
    }
  const known = { tree: knowsTree ? tree : null, pages: knowsPages ? pages : null, room };
  return { ...known, wanted: wantedFolders(known) };
}

/** Git has no empty folders: one without content could not be read. A document without its row neither. */
function wantedFolders({ tree, pages, room }: Omit<KnownFiles, 'wanted'>): ReadonlySet<string> {
  const wanted = new Set<string>();
  const filled = new Set<string>();
  if (tree === null) return wanted;
  for (const id of tree.keys()) filled.add(folderOf(id));
  for (const { id, kind } of tree.values()) {
    if (kind === 'folder' && id !== '/' && !filled.has(id)) addWithFolders(id, wanted);
    if (kind !== 'file' || pages === null || pages.has(id)) continue;
    const purpose = pagePurpose(id, 'repository');
    if (purpose !== null && room[purpose] > 0) addWithFolders(folderOf(id), wanted);
  }
  return wanted;
}

function addWithFolders(path: string, to: Set<string>): void {
  for (let folder = path; !to.has(folder); folder = folderOf(folder)) to.add(folder);
}

function folderOf(path: string): string {
  return path.slice(0, Math.max(0, path.lastIndexOf('/')));
}

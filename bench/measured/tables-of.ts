import { folderStore } from '../../functions/adapters/store/folder-store.ts';
import { readTables, type SomeTables } from '../../functions/measure/tables/read-tables.ts';
import { FACETS, type Snapshot } from '../../functions/model/snapshot.ts';
import { readPinnedSnapshot } from '../../functions/pipeline/snapshot/read-pinned-snapshot.ts';
import { type KeptSnapshot, keptSnapshot } from './kept-snapshot.ts';

/** What a world's indicators are computed from. */
export interface WorldTables extends KeptSnapshot {
  readonly tables: SomeTables;
  readonly facets: Snapshot['facets'];
}

/** Nobody's employer is known: grades over companies need a config. */
const CONTEXT = { bots: [], employers: { spellsOf: () => [] }, hatOverride: () => null, areaRules: [] };

/** The tables of a world, harvested once and kept. */
export async function tablesOf(world: string, keep: string): Promise<WorldTables> {
  const kept = await keptSnapshot(world, keep);
  const [owner = '', name = ''] = kept.nameWithOwner.split('/');
  const snapshot = await readPinnedSnapshot(folderStore(kept.folder), kept.month, { owner, name });
  const { tables, facets } = await readTables(snapshot, new Set(FACETS), CONTEXT);
  return { ...kept, tables, facets };
}

import { facetKey, partManifestKey } from '../../model/keys.ts';
import { type Store, StoreConflict } from '../../model/ports.ts';
import {
  FACETS,
  type FacetName,
  type FacetRows,
  type FacetState,
  type PartFacet,
  type PartManifest,
  type Tombstone,
} from '../../model/snapshot.ts';
import { checkRow } from './check-row.ts';
import { compareIds } from './compare-ids.ts';
import { zipLines } from './lines.ts';

export interface PartContent extends Omit<PartManifest, 'schema' | 'facets'> {
  /** Items of which there is no row; those with a list that is not whole are found here. */
  readonly unreadable: PartManifest['unreadable'];
  /** Facets that were asked for. */
  readonly facets: Readonly<Partial<Record<FacetName, FacetState & { readonly whole: boolean }>>>;
  /** Rows sorted by id, of a facet that is ok. */
  rows<F extends FacetName>(facet: F): AsyncIterable<FacetRows[F] | Tombstone>;
}

/**
 * Writes a part: its facets first, and last the manifest that makes it exist. Writing the same part twice is no error.
 * @throws StoreConflict when a different part is there already.
 */
export async function writePart(store: Store, content: PartContent): Promise<PartManifest> {
  const { repository, harvestedAt, base, cost, mark } = content;
  const unreadable = [...content.unreadable];
  const facets: Partial<Record<FacetName, PartFacet>> = {};
  for (const facet of FACETS) {
    const state = content.facets[facet];
    if (state === undefined) continue;
    const written = state.ok ? await writeFacet(store, content, facet) : { rows: 0, incomplete: [] };
    facets[facet] = { ...state, rows: written.rows };
    unreadable.push(...written.incomplete);
  }
  const manifest: PartManifest = { schema: 1, repository, harvestedAt, base, facets, unreadable, cost, mark };
  await writeOnce(store, partManifestKey(repository, harvestedAt), manifest);
  return manifest;
}

interface WrittenFacet {
  readonly rows: number;
  readonly incomplete: PartManifest['unreadable'];
}

/** An empty facet has no object. */
async function writeFacet(store: Store, content: PartContent, facet: FacetName): Promise<WrittenFacet> {
  let rows = 0;
  const incomplete: PartManifest['unreadable'][number][] = [];
  const checked = async function* (): AsyncGenerator<unknown> {
    for await (const row of content.rows(facet)) {
      if (!('gone' in row)) checkRow(facet, row);
      if ('incomplete' in row && row.incomplete !== undefined)
        incomplete.push({ facet, id: row.id, reason: reasonOf(row.incomplete) });
      rows += 1;
      yield row;
    }
  };
  const body = await zipLines(checked());
  if (rows > 0) await store.write(facetKey(content.repository, content.harvestedAt, facet), body);
  return { rows, incomplete };
}

/** `comments, events: GitHub: Gone meanwhile; files: ...` */
function reasonOf(incomplete: Readonly<Record<string, string>>): string {
  const lists = new Map<string, string[]>();
  for (const [list, reason] of Object.entries(incomplete).sort(([a], [b]) => compareIds(a, b)))
    lists.set(reason, [...(lists.get(reason) ?? []), list]);
  return [...lists].map(([reason, names]) => `${names.join(', ')}: ${reason}`).join('; ');
}

async function writeOnce(store: Store, key: string, document: PartManifest): Promise<void> {
  const body = Buffer.from(`${JSON.stringify(document, null, 1)}\n`);
  try {
    await store.write(key, body, { absent: true });
  } catch (error) {
    const there = await store.read(key);
    if (!(error instanceof StoreConflict) || there === null || !body.equals(there.body)) throw error;
  }
}

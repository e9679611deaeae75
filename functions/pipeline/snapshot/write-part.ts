import { facetKey, partManifestKey } from '../../model/keys.ts';
import { type Store, StoreConflict } from '../../model/ports.ts';
import {
  FACETS,
  type FacetName,
  type FacetRows,
  type FacetState,
  type PartManifest,
  type Tombstone,
} from '../../model/snapshot.ts';
import { checkRow } from './check-row.ts';
import { zipLines } from './lines.ts';

export interface PartContent extends Omit<PartManifest, 'schema' | 'facets'> {
  /** Facets that were asked for. */
  readonly facets: Readonly<Partial<Record<FacetName, FacetState>>>;
  /** Rows sorted by id, of a facet that is ok. */
  rows<F extends FacetName>(facet: F): AsyncIterable<FacetRows[F] | Tombstone>;
}

/**
 * Writes a part: its facets first, and last the manifest that makes it exist. Writing the same part twice is no error.
 * @throws StoreConflict when a different part is there already.
 */
export async function writePart(store: Store, content: PartContent): Promise<PartManifest> {
  const { repository, harvestedAt, base, unreadable, cost } = content;
  const facets: Partial<Record<FacetName, FacetState & { rows: number }>> = {};
  for (const facet of FACETS) {
    const state = content.facets[facet];
    if (state !== undefined)
      facets[facet] = { ...state, rows: state.ok ? await writeFacet(store, content, facet) : 0 };
  }
  const manifest: PartManifest = { schema: 1, repository, harvestedAt, base, facets, unreadable, cost };
  await writeOnce(store, partManifestKey(repository, harvestedAt), manifest);
  return manifest;
}

/** @returns the number of rows; an empty facet has no object. */
async function writeFacet(store: Store, content: PartContent, facet: FacetName): Promise<number> {
  let rows = 0;
  const checked = async function* (): AsyncGenerator<unknown> {
    for await (const row of content.rows(facet)) {
      if (!('gone' in row)) checkRow(facet, row);
      rows += 1;
      yield row;
    }
  };
  const body = await zipLines(checked());
  if (rows > 0) await store.write(facetKey(content.repository, content.harvestedAt, facet), body);
  return rows;
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

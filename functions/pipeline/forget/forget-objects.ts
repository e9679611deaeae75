import { PREFIXES } from '../../model/keys.ts';
import { type Runtime, type Store, StoreConflict, type StoredObject } from '../../model/ports.ts';
import type { FacetName, PartFacet, PartManifest } from '../../model/snapshot.ts';
import { clearHarvest } from '../harvest/clear-harvest.ts';
import type { HarvestState } from '../harvest/harvest-state.ts';
import type { Forgotten } from './forgotten.ts';
import { type Masked, maskObject } from './mask-object.ts';
import { type Found, NOWHERE, placeOf } from './places.ts';

export interface PassOrder {
  readonly forgotten: Forgotten;
  /** Addresses of the configuration: letters go there. */
  readonly recipients: ReadonlySet<string>;
  /** Changes nothing. */
  readonly dryRun: boolean;
  /** Ends with the first place: it is enough to know that there is one. */
  readonly untilFound?: boolean;
  /** Told of each object as it is afterwards; of one that goes: of nothing. */
  seen?(key: string, body: Uint8Array): void | Promise<void>;
}

/**
 * Goes once through everything that is in the store now. Each object is replaced whole, only where it is still what was
 * read, and none is needed for another: so it may be stopped after any of them.
 */
export async function forgetObjects(
  { store, progress }: Pick<Runtime, 'store' | 'progress'>,
  order: PassOrder,
): Promise<Found> {
  const found = { ...NOWHERE };
  const keys: string[] = [];
  for await (const key of store.list('')) if (!key.startsWith(PREFIXES.forgotten)) keys.push(key);
  let rows: Partial<Record<FacetName, number>> = {};
  let part = '';
  for (const [read, key] of inPartOrder(keys).entries()) {
    const folder = key.slice(0, key.lastIndexOf('/'));
    if (folder !== part) rows = {};
    part = folder;
    const masked = await forgetIn(store, key, rows, order);
    const facet = facetOf(key);
    if (facet !== null && masked?.rows != null) rows[facet] = masked.rows;
    found[placeOf(key)] += masked?.found ?? 0;
    if (order.untilFound && (masked?.found ?? 0) > 0) return found;
    progress({ step: 'forget', message: 'what is there now', read: read + 1, of: keys.length });
  }
  return found;
}

/** The manifest of a part after its facets: it says how many rows they have. */
function inPartOrder(keys: readonly string[]): readonly string[] {
  const ordered: string[] = [];
  let held: string | null = null;
  for (const key of keys) {
    if (held !== null && folderOf(key) !== folderOf(held)) {
      ordered.push(held);
      held = null;
    }
    if (key.endsWith('/part.json')) held = key;
    else ordered.push(key);
  }
  return held === null ? ordered : [...ordered, held];
}

function folderOf(key: string): string {
  return key.slice(0, key.lastIndexOf('/'));
}

function facetOf(key: string): FacetName | null {
  return (/\/([A-Za-z]+)\.ndjson\.gz$/.exec(key)?.[1] as FacetName | undefined) ?? null;
}

const TRIES = 5;

/** Somebody may write it meanwhile: then it is read again. */
async function forgetIn(
  store: Store,
  key: string,
  rows: Partial<Record<FacetName, number>>,
  order: PassOrder,
): Promise<Masked | null> {
  for (let tries = 1; ; tries += 1) {
    const object = await store.read(key);
    if (object === null) return null;
    const masked = counted(key, await maskObject(key, object.body, order.forgotten, order.recipients), rows);
    try {
      if (!order.dryRun) await replace(store, key, object, masked);
      if (masked.body !== null) await order.seen?.(key, masked.body);
      return masked;
    } catch (error) {
      if (!(error instanceof StoreConflict) || tries >= TRIES) throw error;
    }
  }
}

async function replace(
  store: Store,
  key: string,
  { body, etag }: StoredObject,
  masked: Masked,
): Promise<void> {
  if (masked.body === body) return;
  // What the forge needs to go on is its own: a harvest that has not ended begins anew.
  if (/^harvests\/[^/]+\/[^/]+\/state\.json$/.test(key))
    return clearHarvest(store, JSON.parse(new TextDecoder().decode(body)) as HarvestState);
  if (masked.body === null) await store.remove(key);
  else await store.write(key, masked.body, { etag });
}

/** The manifest says as many rows as its facets have now. An object without rows stays: no reader misses it. */
function counted(key: string, masked: Masked, rows: Partial<Record<FacetName, number>>): Masked {
  if (!key.endsWith('/part.json') || masked.body === null) return masked;
  const manifest = JSON.parse(new TextDecoder().decode(masked.body)) as PartManifest;
  const facets = Object.entries(manifest.facets) as [FacetName, PartFacet][];
  const now = facets.map(([facet, state]) => [facet, { ...state, rows: rows[facet] ?? state.rows }] as const);
  if (now.every(([facet, state]) => state.rows === manifest.facets[facet]?.rows)) return masked;
  const document = { ...manifest, facets: Object.fromEntries(now) };
  return { ...masked, body: new TextEncoder().encode(`${JSON.stringify(document, null, 1)}\n`) };
}

import type { Catalogue } from '../../model/catalogue.ts';
import { archiveKey, catalogueKey, type EditionName, editionsOf, type Visibility } from '../../model/keys.ts';
import { type Runtime, type Store, StoreConflict } from '../../model/ports.ts';
import type { Archive } from '../../render/archive/archive.ts';
import { archiveFiles } from '../../render/archive/archive-files.ts';
import { findEditions } from '../editions/find-editions.ts';
import { publishEditions } from './publish-editions.ts';
import { sideBySide } from './side-by-side.ts';
import { writeDifferent } from './write-different.ts';

export interface ArchiveOrder {
  readonly visibility: Visibility;
  readonly month: string;
  readonly version: string;
  /** Of the whole store in a browser; null where none is configured. */
  readonly url: string | null;
  readonly others: Archive['others'];
}

/** Somebody may publish by hand while a run does. */
const TRIES = 20;
const WIDTH = 8;

/**
 * Makes everything around the editions of one visibility root, and writes what is different. Whoever else does the same at
 * once: the catalogue is written before the pages that are made of it, and who finds, when all is written, that it or the
 * list of editions is another than it began with, begins again. So the last to end has seen everything.
 *
 * @returns the editions that are in the archive now
 */
export async function publishArchive(
  { store, progress }: Pick<Runtime, 'store' | 'progress'>,
  order: ArchiveOrder,
): Promise<Archive['editions']> {
  const touched = new Set<string>();
  for (let tries = 1; ; tries += 1) {
    try {
      const done = await publishOnce({ store, progress }, order, touched);
      if (done !== null) return done;
    } catch (error) {
      if (!(error instanceof StoreConflict) || tries >= TRIES) throw error;
    }
    if (tries >= TRIES) throw new StoreConflict(catalogueKey(order.visibility));
  }
}

/** Null: something has changed meanwhile. */
async function publishOnce(
  { store, progress }: Pick<Runtime, 'store' | 'progress'>,
  { visibility, month, version, url, others }: ArchiveOrder,
  touched: Set<string>,
): Promise<Archive['editions'] | null> {
  const key = catalogueKey(visibility);
  const before = await store.read(key);
  const names = await findEditions(store, visibility);
  const root = editionsOf(visibility);
  const known = { catalogue: readCatalogue(before?.body), month, version, touched };
  const { editions, newest } = await publishEditions(store, names, known, (read) =>
    progress({ step: 'publish', message: 'pages', read, of: names.length }),
  );
  if (editions.length === 0) return editions;
  const catalogue = catalogueBytes({ schema: 1, editions });
  await writeDifferent(store, key, catalogue);
  const archive = {
    editions,
    newest,
    root,
    url: url === null ? null : `${url}/${root}`,
    indexed: visibility.kind === 'public',
    others,
  };
  await sideBySide([...archiveFiles(archive)], WIDTH, ([path, text]) =>
    writeDifferent(store, archiveKey(visibility, path), new TextEncoder().encode(text)),
  );
  return (await isStill(store, visibility, { names, catalogue })) ? editions : null;
}

async function isStill(
  store: Store,
  visibility: Visibility,
  { names, catalogue }: { readonly names: readonly EditionName[]; readonly catalogue: Uint8Array },
): Promise<boolean> {
  const found = await store.read(catalogueKey(visibility));
  const there = await findEditions(store, visibility);
  return (
    found !== null &&
    Buffer.compare(found.body, catalogue) === 0 &&
    JSON.stringify(there) === JSON.stringify(names)
  );
}

/** What another version wrote, or nobody, is made anew. */
function readCatalogue(body: Uint8Array | undefined): Catalogue | null {
  if (body === undefined) return null;
  try {
    const found = JSON.parse(new TextDecoder().decode(body)) as Partial<Catalogue>;
    return found.schema === 1 && Array.isArray(found.editions) ? (found as Catalogue) : null;
  } catch {
    return null;
  }
}

/** A line for each edition: it is read again every month, and still by people. */
function catalogueBytes({ schema, editions }: Catalogue): Uint8Array {
  const lines = editions.map((edition) => JSON.stringify(edition)).join(',\n');
  return new TextEncoder().encode(`{"schema":${schema},"editions":[\n${lines}\n]}\n`);
}

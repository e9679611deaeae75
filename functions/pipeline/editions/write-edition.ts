import { type EditionFile, type EditionName, editionKey, receiptsOf } from '../../model/keys.ts';
import type { Store } from '../../model/ports.ts';
import { mayHaveReachedSomebody } from '../delivery/may-have-reached-somebody.ts';

/** In the order in which they are written: with its report an edition is there. */
const FILES = ['letter.html', 'letter.txt', 'index.html', 'report.json'] as const satisfies EditionFile[];

export type EditionFiles = Readonly<Record<EditionFile, Uint8Array>>;

/**
 * Puts an edition at its final address. Each file is written where nothing is; one that is the same stays, one that
 * is not is replaced as long as no letter of this edition may have reached anybody. `delivered`: it was kept as it is.
 */
export async function writeEdition(
  store: Store,
  edition: EditionName,
  files: EditionFiles,
): Promise<'written' | 'unchanged' | 'delivered'> {
  const different: { readonly file: EditionFile; readonly etag: string | null }[] = [];
  for (const file of FILES) {
    const found = await store.read(editionKey(edition, file));
    if (found === null || !same(found.body, files[file])) different.push({ file, etag: found?.etag ?? null });
  }
  if (different.length === 0) return 'unchanged';
  if (await mayHaveReachedSomebody(store, receiptsOf(edition))) return 'delivered';
  for (const { file, etag } of different) {
    await store.write(editionKey(edition, file), files[file], etag === null ? { absent: true } : { etag });
  }
  return 'written';
}

function same(a: Uint8Array, b: Uint8Array): boolean {
  return a.length === b.length && a.every((byte, at) => byte === b[at]);
}

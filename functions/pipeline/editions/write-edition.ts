import {
  type EditionFile,
  type EditionName,
  editionKey,
  type LetterFile,
  receiptsOf,
} from '../../model/keys.ts';
import type { Store } from '../../model/ports.ts';
import { mayHaveReachedSomebody } from '../delivery/may-have-reached-somebody.ts';

/** In the order in which they are written: with its report an edition is there. */
const LETTER = ['letter.html', 'letter.txt', 'letter.md', 'report.json'] as const satisfies LetterFile[];

export type LetterFiles = Readonly<Record<LetterFile, Uint8Array>>;
/** The page and its tables, which are made of the report, and are made again when more is known around it. */
export type PageFiles = Readonly<Partial<Record<Exclude<EditionFile, LetterFile>, Uint8Array>>>;

/**
 * Puts an edition at its final address. Each file is written where nothing is; one that is the same stays, one that
 * is not is replaced as long as no letter of this edition may have reached anybody. `delivered`: it was kept as it is.
 */
export async function writeEdition(
  store: Store,
  edition: EditionName,
  letter: LetterFiles,
  pages: PageFiles,
): Promise<'written' | 'unchanged' | 'delivered'> {
  const files = [...Object.keys(pages), ...LETTER] as (keyof typeof pages & LetterFile)[];
  const different: { readonly file: EditionFile; readonly etag: string | null }[] = [];
  const all: Readonly<Partial<Record<EditionFile, Uint8Array>>> = { ...pages, ...letter };
  for (const file of files) {
    const found = await store.read(editionKey(edition, file));
    if (found === null || !same(found.body, all[file]!)) different.push({ file, etag: found?.etag ?? null });
  }
  if (different.length === 0) return 'unchanged';
  if (await mayHaveReachedSomebody(store, receiptsOf(edition))) return 'delivered';
  for (const { file, etag } of different) {
    await store.write(editionKey(edition, file), all[file]!, etag === null ? { absent: true } : { etag });
  }
  return 'written';
}

function same(a: Uint8Array, b: Uint8Array): boolean {
  return a.length === b.length && a.every((byte, at) => byte === b[at]);
}

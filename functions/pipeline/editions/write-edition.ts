import {
  type EditionFile,
  type EditionName,
  editionKey,
  type LetterFile,
  receiptsOf,
} from '../../model/keys.ts';
import type { Store, StoredObject } from '../../model/ports.ts';
import { mayHaveReachedSomebody } from '../delivery/may-have-reached-somebody.ts';
import { sameBytes } from './same-bytes.ts';

/** In the order in which they are written: with its report an edition is there. */
const LETTER = ['letter.html', 'letter.txt', 'letter.md', 'report.json'] as const satisfies LetterFile[];

export type LetterFiles = Readonly<Record<LetterFile, Uint8Array>>;
/** The page and its tables, which are made of the report, and are made again when more is known around it. */
export type PageFiles = Readonly<Partial<Record<Exclude<EditionFile, LetterFile>, Uint8Array>>>;

/**
 * Puts an edition at its final address. Each file is written where nothing is. A letter that is not the same is
 * replaced, with its pages, as long as none of this edition may have reached anybody. `delivered`: it was kept as it is.
 */
export async function writeEdition(
  store: Store,
  edition: EditionName,
  letter: LetterFiles,
  pages: PageFiles,
): Promise<'written' | 'unchanged' | 'delivered'> {
  const all: Readonly<Partial<Record<EditionFile, Uint8Array>>> = { ...pages, ...letter };
  const files = [...Object.keys(pages), ...LETTER] as EditionFile[];
  const found = new Map<EditionFile, StoredObject | null>();
  for (const file of files) found.set(file, await store.read(editionKey(edition, file)));
  const differs = (file: EditionFile) => !sameBytes(found.get(file)?.body, all[file]!);
  const replaced = LETTER.some(differs);
  // Pages that are there have more around them since they were published, so they are no reason to write.
  const written = replaced ? files.filter(differs) : files.filter((file) => found.get(file) === null);
  if (written.length === 0) return 'unchanged';
  if (replaced && (await mayHaveReachedSomebody(store, receiptsOf(edition)))) return 'delivered';
  for (const file of written) {
    const etag = found.get(file)?.etag;
    await store.write(
      editionKey(edition, file),
      all[file]!,
      etag === undefined ? { absent: true } : { etag },
    );
  }
  return 'written';
}

import type { LetterName } from '../../model/audience.ts';
import {
  type EditionName,
  editionOfKey,
  editionsOf,
  letterFolder,
  type Visibility,
} from '../../model/keys.ts';
import type { Store } from '../../model/ports.ts';

/**
 * Editions under one visibility root, or those of one letter there, that are there whole: the report is written last.
 * Oldest month first.
 */
export async function findEditions(
  store: Pick<Store, 'list'>,
  visibility: Visibility,
  letter?: LetterName,
): Promise<EditionName[]> {
  const found: EditionName[] = [];
  const prefix = letter === undefined ? editionsOf(visibility) : letterFolder(visibility, letter);
  for await (const key of store.list(prefix)) {
    const edition = key.endsWith('/report.json') ? editionOfKey(key, visibility) : null;
    if (edition !== null) found.push(edition);
  }
  return found.sort((a, b) => (a.month === b.month ? a.revision - b.revision : a.month < b.month ? -1 : 1));
}

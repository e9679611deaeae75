import { type EditionName, editionOfKey, editionsOf, type Visibility } from '../../model/keys.ts';
import type { Store } from '../../model/ports.ts';

/** Editions under one visibility root that are there whole: the report is written last. Oldest month first. */
export async function findEditions(
  store: Pick<Store, 'list'>,
  visibility: Visibility,
): Promise<EditionName[]> {
  const found: EditionName[] = [];
  for await (const key of store.list(editionsOf(visibility))) {
    const edition = key.endsWith('/report.json') ? editionOfKey(key, visibility) : null;
    if (edition !== null) found.push(edition);
  }
  return found.sort((a, b) => (a.month === b.month ? a.revision - b.revision : a.month < b.month ? -1 : 1));
}

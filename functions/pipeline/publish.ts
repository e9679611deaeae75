import { type EditionName, editionIndexKey, editionKey, editionsOf, type Visibility } from '../model/keys.ts';
import { lettersOf } from '../model/letters.ts';
import { type Runtime, type Store, StoreConflict } from '../model/ports.ts';
import type { Report } from '../model/report.ts';
import { type IndexedEdition, indexPage } from '../render/index-page.ts';
import { readDocument, readPlan } from './documents.ts';
import { findEditions } from './editions/find-editions.ts';
import { visibilityOf } from './editions/visibility-of.ts';

export interface Published {
  /** Of the page that everything under one root is found from. */
  readonly key: string;
  readonly editions: number;
}

/** Makes the archive around the editions: all public ones together, and each private letter's by themselves. */
export async function publish(
  runtime: Pick<Runtime, 'store' | 'secrets' | 'progress'>,
  { month }: { readonly month: string },
): Promise<readonly Published[]> {
  const { store, secrets, progress } = runtime;
  const { config } = await readPlan(store, month);
  const roots = new Map(
    lettersOf(config).map((letter) => {
      const visibility = visibilityOf(letter, config, secrets);
      return [editionIndexKey(visibility), visibility] as const;
    }),
  );
  const published: Published[] = [];
  for (const [key, visibility] of roots) {
    const editions = await writeIndex(store, key, visibility);
    if (editions > 0) published.push({ key, editions });
  }
  const count = published.reduce((sum, { editions }) => sum + editions, 0);
  progress({ step: 'publish', message: `${count === 1 ? '1 edition' : `${count} editions`} in the archive` });
  return published;
}

/** Somebody may publish by hand while a run does. */
const TRIES = 20;

/**
 * Projects that are published at once write one index. What it is replaced by is listed after it was seen: so whoever
 * comes second has seen the editions of the first.
 */
async function writeIndex(store: Store, key: string, visibility: Visibility): Promise<number> {
  for (let tries = 1; ; tries += 1) {
    const before = await store.read(key);
    const editions = await indexedEditions(store, visibility);
    const page = new TextEncoder().encode(indexPage(editions));
    try {
      await store.write(key, page, before === null ? { absent: true } : { etag: before.etag });
      return editions.length;
    } catch (error) {
      if (!(error instanceof StoreConflict) || tries >= TRIES) throw error;
    }
  }
}

async function indexedEditions(store: Store, visibility: Visibility): Promise<IndexedEdition[]> {
  const indexed: IndexedEdition[] = [];
  for (const edition of await findEditions(store, visibility)) {
    const report = await readDocument<Report>(store, editionKey(edition, 'report.json'));
    if (report !== null) indexed.push(indexedEdition(edition, report));
  }
  return indexed;
}

function indexedEdition(edition: EditionName, { subject, headline }: Report): IndexedEdition {
  const { audience, month, revision, visibility } = edition;
  const path = editionKey(edition, 'index.html').slice(editionsOf(visibility).length);
  return { project: subject, audience, month, revision, headline, path };
}

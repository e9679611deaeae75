import { type EditionName, editionIndexKey, editionKey, editionsOf, type Visibility } from '../model/keys.ts';
import { type Runtime, type Store, StoreConflict } from '../model/ports.ts';
import type { Report } from '../model/report.ts';
import { type IndexedEdition, indexPage } from '../render/index-page.ts';
import { readDocument, readPlan } from './documents.ts';
import { findEditions } from './editions/find-editions.ts';
import { visibilityOf } from './editions/visibility-of.ts';
import { plannedProject } from './planned-project.ts';

/** Lists the editions that lie beside a project's: all public ones on one page, a private project's on its own. */
export async function publish(
  runtime: Pick<Runtime, 'store' | 'secrets' | 'progress'>,
  { month, project }: { readonly month: string; readonly project: string },
): Promise<{ readonly key: string; readonly editions: number }> {
  const { store, secrets, progress } = runtime;
  const configured = plannedProject(await readPlan(store, month), project);
  const visibility = visibilityOf(configured, secrets);
  const key = editionIndexKey(visibility);
  const editions = await writeIndex(store, key, visibility);
  const count = editions === 1 ? '1 edition' : `${editions} editions`;
  progress({ step: 'publish', message: `${configured.name}: ${count} in the index` });
  return { key, editions };
}

/** More than projects are published at once. */
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

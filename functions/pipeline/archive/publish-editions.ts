import { createHash } from 'node:crypto';
import type { Catalogue, CataloguedEdition } from '../../model/catalogue.ts';
import { type EditionName, editionKey, letterFolder } from '../../model/keys.ts';
import { previousMonth } from '../../model/month.ts';
import type { Store } from '../../model/ports.ts';
import type { Report } from '../../model/report.ts';
import { catalogueEntry } from '../../render/archive/catalogue-entry.ts';
import type { Around } from '../../render/around.ts';
import { readDocument } from '../documents.ts';
import { pageFiles } from '../editions/page-files.ts';
import { aroundOf } from './around-of.ts';
import { sideBySide } from './side-by-side.ts';
import { writeDifferent } from './write-different.ts';

export interface PublishedEditions {
  /** In the order of the editions. */
  readonly editions: readonly CataloguedEdition[];
  /** The newest report of each letter. */
  readonly newest: readonly Report[];
}

interface Known {
  readonly catalogue: Catalogue | null;
  /** The month that is published; its reports may be new. */
  readonly month: string;
  readonly version: string;
  /** Folders of pages that an earlier try wrote, perhaps with less around them: they are made again. */
  readonly touched: Set<string>;
}

/** A store answers several at once. */
const WIDTH = 8;

/**
 * Reads each report that the catalogue does not know as it is now, once, and makes its page with what is around it. Those
 * of the month and of the month before are made every time: that mends what a crash left behind.
 */
export async function publishEditions(
  store: Store,
  editions: readonly EditionName[],
  { catalogue, month, version, touched }: Known,
  told: (done: number) => void,
): Promise<PublishedEditions> {
  const known = new Map((catalogue?.editions ?? []).map((entry) => [pathOf(entry), entry]));
  const fresh = new Set([month, previousMonth(month)]);
  const ofLetter = byLetter(editions);
  let done = 0;
  const all = await sideBySide(editions, WIDTH, async (edition) => {
    const path = pathOf(edition);
    const own = ofLetter.get(letterFolder(edition.visibility, edition))!;
    const around = aroundOf(edition, own);
    const page = hash([version, around]);
    const entry = known.get(path);
    const isNewest = own.at(-1) === edition;
    const isKnown = entry?.page === page && !fresh.has(edition.month) && !touched.has(path);
    told(++done);
    if (isKnown && !isNewest) return { entry, report: null };
    const report = await readDocument<Report>(store, editionKey(edition, 'report.json'));
    if (report === null) return null;
    if (!isKnown) {
      touched.add(path);
      await writePage(store, edition, report, around);
    }
    const made = { ...catalogueEntry(report), report: hash(report), page };
    return { entry: made, report: isNewest ? report : null };
  });
  const there = all.filter((each) => each !== null);
  return {
    editions: there.map(({ entry }) => entry),
    newest: there.flatMap(({ report }) => report ?? []),
  };
}

function byLetter(editions: readonly EditionName[]): ReadonlyMap<string, readonly EditionName[]> {
  const of = new Map<string, EditionName[]>();
  for (const edition of editions) {
    const folder = letterFolder(edition.visibility, edition);
    of.set(folder, [...(of.get(folder) ?? []), edition]);
  }
  return of;
}

async function writePage(store: Store, edition: EditionName, report: Report, around: Around): Promise<void> {
  for (const [file, body] of Object.entries(
    pageFiles(report, around, { indexed: edition.visibility.kind === 'public' }),
  ) as [`${string}.csv`, Uint8Array][])
    await writeDifferent(store, editionKey(edition, file), body);
}

function pathOf(edition: EditionName | CataloguedEdition): string {
  const subject = typeof edition.subject === 'string' ? edition.subject : edition.subject.id;
  return `${edition.audience}/${subject}/${edition.month}/r${edition.revision}`;
}

/** Enough to tell two versions of a document apart. */
function hash(document: unknown): string {
  return createHash('sha256').update(JSON.stringify(document)).digest('hex').slice(0, 16);
}

import type { LetterName } from '../../model/audience.ts';
import { type EditionName, editionIndexKey, editionKey, PREFIXES } from '../../model/keys.ts';
import { configuredLetter, lettersOf } from '../../model/letters.ts';
import type { Report } from '../../model/report.ts';
import { readDocument, readPlan } from '../../pipeline/documents.ts';
import { newestEdition } from '../../pipeline/newest-edition.ts';
import { subject } from '../../render/subject.ts';
import type { Shown } from './keep-up-to-date.ts';
import { newestMonth } from './newest-month.ts';

export interface ShownLetter {
  readonly edition: EditionName;
  /** Of the project, the company or the programme. */
  readonly name: string;
  /** As in a list of mails. */
  readonly subject: string;
  readonly asks: number;
}

export interface ShownLetters {
  /** `null`: there is no letter yet. */
  readonly month: string | null;
  readonly letters: readonly ShownLetter[];
  /** Pages that all months are found from: of what is public, and of each private letter. */
  readonly archives: readonly { readonly key: string; readonly says: string }[];
}

/** The letters of the newest month, in the order in which they are written. */
export async function readLetters({ store, secrets }: Shown): Promise<ShownLetters> {
  const month = await newestMonth(store);
  if (month === null) return { month, letters: [], archives: [] };
  const plan = await readPlan(store, month);
  const runtime = { store, secrets: await secrets() };
  const letters = await Promise.all(
    lettersOf(plan.config).map(async (name: LetterName): Promise<ShownLetter[]> => {
      const edition = await newestEdition(runtime, month, name, plan.config);
      if (edition === null) return [];
      const report = await readDocument<Report>(store, editionKey(edition, 'report.json'));
      if (report === null) return [];
      const { name: of } = configuredLetter(name, plan);
      return [{ edition, name: of, subject: subject(report), asks: report.asks.length }];
    }),
  );
  const all = letters.flat();
  return { month, letters: all, archives: await archivesIn(store, all) };
}

async function archivesIn(
  store: Shown['store'],
  letters: readonly ShownLetter[],
): Promise<ShownLetters['archives']> {
  const found: { key: string; says: string }[] = [];
  for await (const key of store.list(PREFIXES.reports)) {
    const [, kind, path] = /^reports\/(public|private)\/(?:([^/]+)\/)?index\.html$/.exec(key) ?? [];
    if (kind === undefined) continue;
    const own = letters.filter(({ edition }) => editionIndexKey(edition.visibility) === key);
    const names = kind === 'public' ? 'Public' : own.map(({ name }) => name).join(', ') || `Earlier, ${path}`;
    found.push({ key, says: names });
  }
  return found.sort((a, b) => (a.says < b.says ? -1 : 1));
}

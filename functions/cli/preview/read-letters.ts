import type { LetterName } from '../../model/audience.ts';
import { type EditionName, editionKey, PREFIXES } from '../../model/keys.ts';
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
  /** Pages that others are found from, of all months. */
  readonly archives: readonly string[];
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
  return { month, letters: letters.flat(), archives: await archivesIn(store) };
}

async function archivesIn(store: Shown['store']): Promise<readonly string[]> {
  const found: string[] = [];
  for await (const key of store.list(PREFIXES.reports))
    if (/^reports\/(?:public|private\/[^/]+)\/index\.html$/.test(key)) found.push(key);
  // Whoever reads the public one reads it first.
  return found.sort((a, b) => (a < b ? 1 : -1));
}

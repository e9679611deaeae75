import type { LetterName } from '../model/audience.ts';
import type { Config } from '../model/config.ts';
import { archiveKey, type EditionName, editionKey } from '../model/keys.ts';
import { configuredLetter } from '../model/letters.ts';
import type { Runtime, Store } from '../model/ports.ts';
import type { Report } from '../model/report.ts';
import { letter } from '../render/letter.ts';
import type { Place } from '../render/place.ts';
import { documentBytes, readDocument, readPlan } from './documents.ts';
import { madeReport } from './editions/made-report.ts';
import { pageFiles } from './editions/page-files.ts';
import { type LetterFiles, writeEdition } from './editions/write-edition.ts';

export interface ReportOutcome {
  readonly edition: EditionName;
  readonly headline: string;
}

/**
 * Writes the edition of one letter at its final address, before anything is sent: the letter links to it. What was
 * delivered is never changed; `correct` orders a further revision.
 *
 * @throws where the month has no plan or the letter no findings yet
 */
export async function report(
  runtime: Pick<Runtime, 'store' | 'secrets' | 'progress'>,
  { month, audience, subject }: LetterName & { readonly month: string },
): Promise<ReportOutcome> {
  const { store, progress } = runtime;
  const plan = await readPlan(store, month);
  const name = { audience, subject };
  const configured = configuredLetter(name, plan);
  const { edition, report: made } = await madeReport(runtime, plan, name);
  const outcome = await writeEdition(
    store,
    edition,
    letterFiles(made, placeOf(edition, plan.config)),
    pageFiles(made, undefined, { indexed: edition.visibility.kind === 'public' }),
  );
  progress({
    step: 'report',
    message: `${configured.name}: ${SAID[outcome]}`,
    ...(outcome === 'delivered' && { level: 'warning' }),
  });
  return { edition, headline: await headlineOf(store, edition, made) };
}

const SAID = {
  written: 'the edition is written',
  unchanged: 'the edition is there already, and the same',
  delivered:
    'the findings have changed since the letter was delivered; it stays as it is. To set it right: community-hat correct',
} as const;

function letterFiles(made: Report, place: Place): LetterFiles {
  const { html, text, markdown } = letter(made, place);
  const encode = (content: string) => new TextEncoder().encode(content);
  return {
    'report.json': documentBytes(made),
    'letter.html': encode(html),
    'letter.txt': encode(text),
    'letter.md': encode(markdown),
  };
}

function placeOf(edition: EditionName, { archive }: Pick<Config, 'archive'>): Place {
  const key = editionKey(edition, 'index.html');
  const address = (of: string) => (archive === undefined ? null : `${archive.url.replace(/\/+$/, '')}/${of}`);
  return {
    key,
    url: address(key),
    method: address(archiveKey(edition.visibility, 'method.html')),
    open: edition.visibility.kind === 'public',
  };
}

/** Of what lies in the store, which is not what was just made where the edition was delivered. */
async function headlineOf(store: Store, edition: EditionName, made: Report): Promise<string> {
  const kept = await readDocument<Report>(store, editionKey(edition, 'report.json'));
  return (kept ?? made).headline;
}

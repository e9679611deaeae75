import type { Config } from '../model/config.ts';
import type { ProjectFindings } from '../model/finding.ts';
import { type EditionName, editionKey, projectFindingsKey } from '../model/keys.ts';
import type { Runtime } from '../model/ports.ts';
import type { Report } from '../model/report.ts';
import { letter } from '../render/letter.ts';
import { page } from '../render/page.ts';
import type { Place } from '../render/place.ts';
import { assembleReport } from '../report/assemble.ts';
import { documentBytes, readDocument, readPlan } from './documents.ts';
import { earlierEditions } from './editions/earlier-editions.ts';
import { repositoryUrls } from './editions/repository-urls.ts';
import { visibilityOf } from './editions/visibility-of.ts';
import { type EditionFiles, writeEdition } from './editions/write-edition.ts';

export interface ReportOutcome {
  readonly edition: EditionName;
  readonly headline: string;
  /** Where the report, the letter and the page are in the store. */
  readonly keys: Readonly<Record<keyof EditionFiles, string>>;
}

/**
 * Writes the maintainers' edition of one project at its final address, before anything is sent: the letter links to
 * it. What was delivered is never changed.
 *
 * @throws where the month has no plan or the project no findings yet
 */
export async function report(
  runtime: Pick<Runtime, 'store' | 'secrets' | 'progress'>,
  { month, project }: { readonly month: string; readonly project: string },
): Promise<ReportOutcome> {
  const { store, secrets, progress } = runtime;
  const plan = await readPlan(store, month);
  const configured = plan.config.projects.find(({ id }) => id === project);
  const findings = await readDocument<ProjectFindings>(store, projectFindingsKey(month, project));
  if (configured === undefined || findings === null)
    throw new Error(
      `No findings of project ${project} for ${month}. Run: community-hat measure --month ${month}`,
    );
  const revision = 1;
  const edition: EditionName = {
    visibility: visibilityOf(configured, secrets),
    audience: 'maintainers',
    subject: project,
    month,
    revision,
  };
  const made = assembleReport({
    findings,
    plan,
    revision,
    repositories: repositoryUrls(findings),
    ...(await earlierEditions({ store, secrets }, edition)),
  });
  const outcome = await writeEdition(store, edition, rendered(made, placeOf(edition, plan.config)));
  progress({
    step: 'report',
    message: `${configured.name}: ${SAID[outcome]}`,
    ...(outcome === 'delivered' && { level: 'warning' }),
  });
  return { edition, headline: await headlineOf(store, edition, made), keys: keysOf(edition) };
}

const SAID = {
  written: 'the edition is written',
  unchanged: 'the edition is there already, and the same',
  delivered:
    'the findings have changed since the letter was delivered; it stays as it is, and a correction is a new revision, which this version cannot write yet',
} as const;

function rendered(made: Report, place: Place): EditionFiles {
  const { html, text } = letter(made, place);
  const encode = (content: string) => new TextEncoder().encode(content);
  return {
    'report.json': documentBytes(made),
    'letter.html': encode(html),
    'letter.txt': encode(text),
    'index.html': encode(page(made)),
  };
}

function placeOf(edition: EditionName, { archive }: Pick<Config, 'archive'>): Place {
  const key = editionKey(edition, 'index.html');
  return { key, url: archive === undefined ? null : `${archive.url.replace(/\/+$/, '')}/${key}` };
}

/** Of what lies in the store, which is not what was just made where the edition was delivered. */
async function headlineOf(store: Runtime['store'], edition: EditionName, made: Report): Promise<string> {
  const kept = await readDocument<Report>(store, editionKey(edition, 'report.json'));
  return (kept ?? made).headline;
}

function keysOf(edition: EditionName): ReportOutcome['keys'] {
  return {
    'report.json': editionKey(edition, 'report.json'),
    'letter.html': editionKey(edition, 'letter.html'),
    'letter.txt': editionKey(edition, 'letter.txt'),
    'index.html': editionKey(edition, 'index.html'),
  };
}

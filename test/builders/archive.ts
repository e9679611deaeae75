import { keyedSecrets } from '../../functions/adapters/secrets.ts';
import { memoryStore } from '../../functions/adapters/store/memory-store.ts';
import type { LetterName } from '../../functions/model/audience.ts';
import type { CataloguedEdition } from '../../functions/model/catalogue.ts';
import type { Config } from '../../functions/model/config.ts';
import type { Status } from '../../functions/model/finding.ts';
import { editionKey, planKey } from '../../functions/model/keys.ts';
import { KINDS } from '../../functions/model/kinds.ts';
import { monthsBack } from '../../functions/model/month.ts';
import type { ProgressEvent, Store } from '../../functions/model/ports.ts';
import type { DatedEntry, ListEntry, Report, Section } from '../../functions/model/report.ts';
import type { Plan } from '../../functions/model/run.ts';
import { documentBytes } from '../../functions/pipeline/documents.ts';
import { visibilityOf } from '../../functions/pipeline/editions/visibility-of.ts';
import type { Archive } from '../../functions/render/archive/archive.ts';
import { catalogueEntry } from '../../functions/render/archive/catalogue-entry.ts';
import { letterOf } from '../../functions/render/archive/letters.ts';
import { aConfig } from './config.ts';
import { aFinding } from './finding.ts';
import { aReport } from './report.ts';

/** A letter to the maintainers of Harbour Lights as the archive meets it, with what is said otherwise. */
export function anEdition(facts: Partial<Report> = {}, sections: readonly Section[] = SECTIONS): Report {
  const month = facts.month ?? '2026-07';
  const made = aReport([
    aFinding('waiting-decisions').neglected(9, 214).waiting(9),
    aFinding('review-load').watch(0.46, 83),
    aFinding('ci-carriers').notApplicable('no change of continuous integration in a year'),
  ]);
  return { ...made, month, harvestedAt: `${monthsBack(month, -1)}-02T06:00:00Z`, sections, ...facts };
}

const GRADES: readonly Status[] = ['neglected', 'watch', 'fine', 'not-enough-data', 'fine', 'neglected'];

/** The six kinds of work; each has the grade that is said, or one of its own. */
export function kinds(grades: readonly Status[] = GRADES): Section {
  const measures = KINDS.map(({ kind, name }, at) => ({
    finding: kind,
    title: name,
    status: grades[at % grades.length]!,
    unit: 'count' as const,
    figure: '9 of 214 items',
    comparison: null,
    movement: null,
    worseIn: null,
    setAside: null,
    trend: [],
  }));
  const words = { id: 'kinds', title: 'Six kinds of work', lead: null, inLetter: 6 };
  return { ...words, shape: 'measures', measures, inShort: { title: words.title, findings: [] } };
}

export function anyone(titles: readonly string[] = WORK): Section {
  const entries = titles.map(
    (title, at): ListEntry => ({
      kind: 'issue',
      repository: 'harbour-lights/beacon',
      number: 40 + at,
      title,
      url: `https://github.com/harbour-lights/beacon/issues/${40 + at}`,
      days: 12 + at,
      note: '',
      todo: 'Sum up what speaks for and against it.',
    }),
  );
  const words = { id: 'anyone', title: 'For anyone', lead: null, inLetter: 5 };
  return { ...words, shape: 'list', finding: null, entries, total: entries.length };
}

const WORK = ['One fog signal for all harbours', 'Say how a chart is signed', 'Drop the old tide tables'];

export function promises(entries: readonly Partial<DatedEntry>[] = PROMISES): Section {
  const words = { id: 'promises', title: 'What was promised', lead: null, inLetter: 5 };
  return { ...words, shape: 'dated', entries: entries.map(aPromise) };
}

function aPromise(facts: Partial<DatedEntry>): DatedEntry {
  return {
    id: 'milestone:harbour-lights/beacon#4',
    kind: 'milestone',
    day: '2026-09-30',
    title: 'Beacon 1.4',
    url: 'https://github.com/harbour-lights/beacon/milestone/4',
    repository: 'harbour-lights/beacon',
    status: 'ahead',
    note: '',
    ...facts,
  };
}

const PROMISES: readonly Partial<DatedEntry>[] = [
  {
    id: 'removal:harbour-lights/beacon#12',
    kind: 'removal',
    title: 'Remove the old lamp format',
    day: '2026-05-31',
    status: 'overdue',
  },
  { note: 'moved twice, seen on 3 May and 2 July' },
  {
    id: 'deprecation:harbour-lights/charts#7',
    kind: 'deprecation',
    title: 'Charts without a scale',
    day: null,
  },
];

export const SECTIONS: readonly Section[] = [kinds(), anyone(), promises()];

/** The archive of these reports, as `publish` would hand it to what makes pages. */
export function anArchive(reports: readonly Report[], facts: Partial<Archive> = {}): Archive {
  const inOrder = reports.toSorted((a, b) =>
    a.month === b.month ? a.revision - b.revision : a.month < b.month ? -1 : 1,
  );
  const newest = new Map(inOrder.map((report) => [letterOf(report), report]));
  return {
    editions: inOrder.map(entry),
    newest: [...newest.values()],
    root: 'reports/public/',
    url: null,
    indexed: true,
    others: [],
    ...facts,
  };
}

export function entry(report: Report): CataloguedEdition {
  return { ...catalogueEntry(report), report: '', page: '' };
}

/** A store in which these reports are editions of the month's plan. */
export async function aStoreWith(
  reports: readonly Report[],
  settings: Record<string, unknown> = {},
  month = '2026-07',
) {
  const config = aConfig(settings);
  const store: Store = memoryStore();
  const secrets = keyedSecrets('a key for tests');
  const events: ProgressEvent[] = [];
  const runtime = { store, secrets, progress: (event: ProgressEvent) => void events.push(event) };
  const put = async (report: Report) => {
    const name: LetterName = { audience: report.audience, subject: report.subject.id };
    const visibility = visibilityOf(name, config, secrets);
    const edition = { ...name, visibility, month: report.month, revision: report.revision };
    await store.write(editionKey(edition, 'report.json'), documentBytes(report));
    return edition;
  };
  await store.write(planKey(month), documentBytes(aPlan(month, config)));
  for (const report of reports) await put(report);
  return { runtime, store, events, put, config };
}

export function aPlan(month: string, config: Config, version = '0.1.0'): Plan {
  return { schema: 1, month, end: `${month}-28T00:00:00Z`, version, config, facets: [], batches: [] };
}

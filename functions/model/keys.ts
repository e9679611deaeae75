import { AUDIENCES, type Audience, type LetterName } from './audience.ts';
import type { FacetName, RepositoryName } from './snapshot.ts';

/** Every key of the store is made here. */
export const PREFIXES = {
  harvests: 'harvests/',
  runs: 'runs/',
  findings: 'findings/',
  reports: 'reports/',
  receipts: 'receipts/',
  mailbox: 'mailbox/',
  forgotten: 'forgotten/',
} as const;

/**
 * Keys that a step may be granted, with `*` for any text, as AWS understands it; `infra/` grants exactly these. Within
 * `runs/` the plan is one step's and the pins are another's: none may rewrite what the other has frozen.
 */
export const KEY_PATTERNS = {
  harvests: `${PREFIXES.harvests}*`,
  runs: `${PREFIXES.runs}*`,
  plans: `${PREFIXES.runs}*/plan.json`,
  affiliations: `${PREFIXES.runs}*/affiliations.json`,
  editing: `${PREFIXES.runs}*/editing.json`,
  corrections: `${PREFIXES.runs}*/corrections/*`,
  approvals: `${PREFIXES.runs}*/approval.json`,
  approvalRequests: `${PREFIXES.runs}*/approval-request.json`,
  work: `${PREFIXES.runs}*/lists/*`,
  runReports: `${PREFIXES.runs}*/report.json`,
  pins: `${PREFIXES.runs}*/harvests/*`,
  findings: `${PREFIXES.findings}*`,
  reports: `${PREFIXES.reports}*`,
  receipts: `${PREFIXES.receipts}*`,
  mailbox: `${PREFIXES.mailbox}*`,
  forgotten: `${PREFIXES.forgotten}people.json`,
} as const;

export const harvestsOf = ({ owner, name }: RepositoryName): string =>
  `${PREFIXES.harvests}${segment(owner)}/${segment(name)}/`;

/** Folder of one part. Colons do not live in every file system: `2026-08-01T060000Z`. */
export const partFolder = (repository: RepositoryName, harvestedAt: string): string =>
  `${harvestsOf(repository)}${harvestedAt.replaceAll(':', '').replace(/\.\d+/, '')}/`;

export const facetKey = (repository: RepositoryName, harvestedAt: string, facet: FacetName): string =>
  `${partFolder(repository, harvestedAt)}${facet}.ndjson.gz`;

export const partManifestKey = (repository: RepositoryName, harvestedAt: string): string =>
  `${partFolder(repository, harvestedAt)}part.json`;

/** Pages and sorted runs of a harvest that has not ended; removed when its part is written. */
export const pendingFolder = (repository: RepositoryName, harvestedAt: string): string =>
  `${partFolder(repository, harvestedAt)}pending/`;

/** `turn`: which process wrote it, counted by takeovers; so two can never mix up their pages. */
export const pendingPageKey = (
  repository: RepositoryName,
  harvestedAt: string,
  page: number,
  turn = 1,
): string => `${pendingFolder(repository, harvestedAt)}${String(page).padStart(6, '0')}-${turn}.ndjson.gz`;

/** Rows of one facet, sorted, that did not fit into memory while pages are put together. */
export const pendingRunKey = (
  repository: RepositoryName,
  harvestedAt: string,
  facet: FacetName,
  run: number,
): string =>
  `${pendingFolder(repository, harvestedAt)}sorted/${facet}-${String(run).padStart(6, '0')}.ndjson.gz`;

export const harvestStateKey = (repository: RepositoryName): string => `${harvestsOf(repository)}state.json`;

export const runFolder = (month: string): string => `${PREFIXES.runs}${segment(month)}/`;
export const planKey = (month: string): string => `${runFolder(month)}plan.json`;
export const affiliationsKey = (month: string): string => `${runFolder(month)}affiliations.json`;
/** What the month was made with before it was planned anew for the `number`th time; with `plan.json` and `affiliations.json`. */
export const supersededKey = (
  month: string,
  number: number,
  file: 'plan.json' | 'affiliations.json',
): string => `${runFolder(month)}r${number}/${file}`;
/** What may change after the month was planned: forewords, holds, findings that are set aside. */
export const editingKey = (month: string): string => `${runFolder(month)}editing.json`;
/** Why a letter has this revision, written by `correct`. */
export const correctionKey = (month: string, { audience, subject }: LetterName, revision: number): string =>
  `${correctionsOf(month, { audience, subject })}r${revision}.json`;
export const correctionsOf = (month: string, { audience, subject }: LetterName): string =>
  `${runFolder(month)}corrections/${segment(audience)}/${segment(subject)}/`;
/** That somebody has read the letters to sponsors and lets them go. */
export const approvalKey = (month: string): string => `${runFolder(month)}approval.json`;
/** That the cloud waits for it. */
export const approvalRequestKey = (month: string): string => `${runFolder(month)}approval-request.json`;
/** How the month stands. */
export const runReportKey = (month: string): string => `${runFolder(month)}report.json`;
/** What there is to do in a month, as lists that the cloud shares out over machines: JSON, an array each. */
export const workKey = (month: string, list: WorkList): string => `${runFolder(month)}lists/${list}.json`;
export type WorkList = 'batches' | 'repositories' | 'projects' | 'letters' | 'first' | 'sponsors';
export const harvestPinKey = (month: string, { owner, name }: RepositoryName): string =>
  `${runFolder(month)}harvests/${segment(owner)}/${segment(name)}.json`;

/** Who was taken out of the store, as hashes: whoever harvests or plans leaves them out. */
export const forgottenKey = (): string => `${PREFIXES.forgotten}people.json`;

export const repositoryFindingsKey = (month: string, { owner, name }: RepositoryName): string =>
  `${PREFIXES.findings}${segment(month)}/${segment(owner)}/${segment(name)}.json`;

/** `_` cannot begin an owner's name on a forge, so projects never meet repositories. */
export const projectFindingsKey = (month: string, project: string): string =>
  `${PREFIXES.findings}${segment(month)}/_project/${segment(project)}.json`;

/** @param company its id, as `companyIds` makes it */
export const companyFindingsKey = (month: string, company: string): string =>
  `${PREFIXES.findings}${segment(month)}/_company/${segment(company)}.json`;

export const portfolioFindingsKey = (month: string): string =>
  `${PREFIXES.findings}${segment(month)}/_portfolio.json`;

export type Visibility = { readonly kind: 'public' } | { readonly kind: 'private'; readonly path: string };

export interface EditionName extends LetterName {
  readonly visibility: Visibility;
  readonly month: string;
  readonly revision: number;
}

/** Folder of an edition; visibility comes first, so that a grant is a prefix. */
export const editionFolder = (edition: EditionName): string => {
  const { visibility, audience, subject, month, revision } = edition;
  const root = visibility.kind === 'public' ? 'public' : `private/${segment(visibility.path)}`;
  return `${PREFIXES.reports}${root}/${segment(audience)}/${segment(subject)}/${segment(month)}/r${revision}/`;
};

/** What is delivered, which never changes once it was; the page and its tables are made of the report. */
export type LetterFile = 'report.json' | 'letter.html' | 'letter.txt' | 'letter.md';
export type EditionFile = LetterFile | 'index.html' | `${string}.csv`;
export const editionKey = (edition: EditionName, file: EditionFile): string =>
  `${editionFolder(edition)}${segment(file)}`;

/** All receipts of a month. */
export const receiptsOfMonth = (month: string): string => `${PREFIXES.receipts}${segment(month)}/`;
/** What tells an edition from another in the ledger, wherever it lies. */
export type EditionNumber = Omit<EditionName, 'visibility'>;
export const receiptsOf = (edition: EditionNumber): string =>
  `${receiptsOfMonth(edition.month)}${segment(edition.audience)}/${segment(edition.subject)}/r${edition.revision}/`;
export const receiptKey = (edition: EditionNumber, recipientHash: string): string =>
  `${receiptsOf(edition)}${segment(recipientHash)}.json`;

/** Where all editions of one visibility root lie. */
export const editionsOf = (visibility: Visibility): string =>
  visibility.kind === 'public'
    ? `${PREFIXES.reports}public/`
    : `${PREFIXES.reports}private/${segment(visibility.path)}/`;

/** Where all editions of one letter lie, of all months. */
export const letterFolder = (visibility: Visibility, { audience, subject }: LetterName): string =>
  `${editionsOf(visibility)}${segment(audience)}/${segment(subject)}/`;

/** The edition that a key under `editionsOf(visibility)` belongs to; null for whatever else lies there. */
export function editionOfKey(key: string, visibility: Visibility): EditionName | null {
  const prefix = editionsOf(visibility);
  if (!key.startsWith(prefix)) return null;
  const [audience, subject, month, revision, file] = key.slice(prefix.length).split('/');
  if (!isAudience(audience) || !subject || !/^\d{4}-\d{2}$/.test(month ?? '') || !file) return null;
  const number = /^r([1-9]\d*)$/.exec(revision ?? '')?.[1];
  return number ? { visibility, audience, subject, month: month!, revision: Number(number) } : null;
}

function isAudience(text: string | undefined): text is Audience {
  return AUDIENCES.some((audience) => audience === text);
}

/** A page, feed or calendar of the archive, beside the editions of one visibility root: `months/2026-07.html`. */
export const archiveKey = (visibility: Visibility, path: string): string =>
  `${editionsOf(visibility)}${path.split('/').map(segment).join('/')}`;

/** What the archive of one visibility root knows of its editions, written by `publish`. */
export const catalogueKey = (visibility: Visibility): string => archiveKey(visibility, 'archive.json');

/** The page that everything under one visibility root is found from, written by `publish`. */
export const editionIndexKey = (visibility: Visibility): string => `${editionsOf(visibility)}index.html`;

/** Refuses what would leave its prefix: a key is made of configured and foreign text. */
function segment(text: string): string {
  if (!/^[A-Za-z0-9._-]+$/.test(text) || text === '.' || text === '..')
    throw new Error(
      `"${text.slice(0, 80)}" cannot be part of a key: letters, digits, dot, dash and underscore only`,
    );
  return text;
}

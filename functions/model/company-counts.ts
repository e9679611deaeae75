import type { Evidence } from './finding.ts';
import type { WorkArea } from './work-area.ts';

/**
 * Counts of one repository and month by who pays: `company/<name>`, `independent`, `unknown`. Plain JSON that can be
 * merged. Persons are in it so that nobody is counted twice in a roll-up; they are never shown.
 */
export interface CompanyCounts {
  readonly work: Readonly<Record<string, EmployersWork>>;
}

/** What the people of one employer did in the 365 days before the month's end. */
export interface EmployersWork {
  /** Merged changes and what was pushed directly, by kind of work. */
  readonly areas: Readonly<Partial<Record<WorkArea, number>>>;
  /** The same of the month alone. */
  readonly month: Readonly<Partial<Record<WorkArea, number>>>;
  /** Changes of others that were reviewed in the month. */
  readonly reviews: number;
  readonly hats: HatCounts;
  /** Of the same, what was pushed directly, without a change. */
  readonly pushed: HatCounts;
  readonly newcomers: NewcomersWelcome;
  /** Persons who opened, merged, pushed, reviewed or answered anything; sorted. */
  readonly people: readonly string[];
}

export interface HatCounts {
  /** Pieces of work that wore the Community Hat. */
  readonly community: number;
  readonly all: number;
}

/** People whose first change ever in a repository was opened in the 365 days that ended 14 days before the month's end. */
export interface NewcomersWelcome {
  readonly all: number;
  /** Those whose first change got a review or comment by another person within 14 days. */
  readonly answered: number;
}

/** What a roll-up over companies needs of a repository. */
export interface CompanyPart {
  /** `null`: what they are counted from could not be read. */
  readonly counts: CompanyCounts | null;
  /** Of each indicator that companies get a figure from, the evidence of each company's own people, worst first. */
  readonly evidence: Readonly<Record<string, Readonly<Record<string, OwnEvidence>>>>;
  /** By the address of a piece of evidence of any finding; no entry where it is about no files. */
  readonly hands: Readonly<Record<string, Hands>>;
}

/** Who has worked in a year where a piece of evidence is. Never shown but as a number. */
export interface Hands {
  /** In the files that it is about; where nobody touched any of them in a year, in their folders. */
  readonly where: 'files' | 'folders';
  /** Persons by who pays; sorted. */
  readonly people: Readonly<Record<string, readonly string[]>>;
}

export interface OwnEvidence {
  readonly evidence: readonly Evidence[];
  readonly total: number;
}

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
  /** Of the same, how many wore the Community Hat. */
  readonly community: number;
  readonly newcomers: NewcomersWelcome;
  /** Persons who opened, merged, pushed, reviewed or answered anything; sorted. */
  readonly people: readonly string[];
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
  /**
   * By the address of a piece of evidence of any finding: who of each employer has worked in a year in the files that it
   * is about; no entry where it is about no files. Never shown but as a number.
   */
  readonly hands: Readonly<Record<string, Readonly<Record<string, readonly string[]>>>>;
}

export interface OwnEvidence {
  readonly evidence: readonly Evidence[];
  readonly total: number;
}

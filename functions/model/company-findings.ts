import type { HatCounts, NewcomersWelcome } from './company-counts.ts';
import type { Evidence, Finding } from './finding.ts';
import type { NamedThanks } from './thanks.ts';
import type { WorkArea } from './work-area.ts';

/** A project by its id and name. */
export interface NamedProject {
  readonly id: string;
  readonly name: string;
}

/**
 * `findings/<month>/_company/<id>.json`: what a company's people did in the projects where they are active. It is for
 * that company and for who runs the programme, and for nobody else.
 */
export interface CompanyFindings {
  readonly schema: 1;
  readonly kind: 'company';
  readonly company: { readonly id: string; readonly name: string };
  readonly month: string;
  /** Keys of the findings of projects that it was computed from. */
  readonly readFrom: readonly string[];
  /** Of the oldest snapshot used. */
  readonly harvestedAt: string;
  /** All projects together, each repository once. */
  readonly overall: CompanyRecord;
  /** Where its people were active in a year, in the order of the config. */
  readonly projects: readonly (CompanyRecord & { readonly project: NamedProject })[];
  readonly matches: readonly Match[];
  /** What own people who agreed to be named did in the month for the commons; in order of login. */
  readonly recognised: readonly (NamedThanks & { readonly project: NamedProject })[];
  /** What could not be added up, with the reason. */
  readonly missing: readonly Missing[];
}

export interface Missing {
  /** Name of a project, or `owner/name` of a repository. */
  readonly what: string;
  readonly reason: string;
}

/** One company in one project, or in all. Counts are of the 365 days before the month's end. */
export interface CompanyRecord {
  /** Of its own people alone, graded like any other; their trend is the company's. */
  readonly findings: readonly Finding[];
  /** Kinds of work that anybody did, with the company's part. */
  readonly areas: readonly AreaShare[];
  /** Own work that was merged in the month alone, by kind. */
  readonly month: Readonly<Partial<Record<WorkArea, number>>>;
  /** Changes of others that own people reviewed in the month. */
  readonly reviews: number;
  /** Own merged changes, direct pushes included. */
  readonly hats: HatCounts;
  /** Of the same, what was pushed directly: nobody else saw it before. */
  readonly pushed: HatCounts;
  /** People of the company whose first change ever was opened, and who of them was answered within 14 days. */
  readonly newcomers: NewcomersWelcome;
  /** Own people who opened, merged, reviewed or answered anything. */
  readonly people: number;
  /** Merged changes of everybody, by who pays: what is unknown is never spread over the others. */
  readonly changes: {
    readonly own: number;
    readonly otherCompanies: number;
    readonly independent: number;
    readonly unknown: number;
  };
}

export interface AreaShare {
  readonly area: WorkArea;
  readonly own: number;
  readonly all: number;
}

/** A neglected finding of a project that the company's own people could do something about. */
export interface Match {
  readonly project: NamedProject;
  readonly finding: Pick<Finding, 'id' | 'title' | 'says'>;
  /** Own people who have worked there in a year; a count, never names. */
  readonly people: number;
  /**
   * In the files that the evidence is about; in their folders, where nobody touched these in a year; in its repositories,
   * where it is about no files.
   */
  readonly where: 'files' | 'folders' | 'repositories';
  /** Where to begin: what own people know first. */
  readonly evidence: readonly Evidence[];
}

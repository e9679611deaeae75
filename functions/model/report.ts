import type { Evidence, Finding, Status } from './finding.ts';

/** A maintainers' report of one project and month: what is said, not how it looks. `report.json` of an edition. */
export interface Report {
  readonly schema: 1;
  readonly audience: 'maintainers';
  readonly subject: { readonly id: string; readonly name: string };
  readonly month: string;
  readonly revision: number;
  /** Version of the program that measured. */
  readonly version: string;
  readonly repositories: readonly { readonly name: string; readonly url: string }[];
  /** Of the oldest snapshot that was used. */
  readonly harvestedAt: string;
  /** Without date: `9 changes wait for a decision, two people review`. The subject line is made of it. */
  readonly headline: string;
  /** One or two sentences under it. */
  readonly summary: string;
  /** Null in a quiet month. */
  readonly ask: ReportAsk | null;
  /** Null: this is the first letter. `n of m done` otherwise. */
  readonly lastAsk: {
    readonly text: string;
    readonly done: number;
    readonly of: number;
    readonly month: string;
  } | null;
  readonly firstLetter: boolean;
  /** The sections, in the same order every month. */
  readonly sections: readonly Section[];
  /** Every finding, for the edition page and for machines. */
  readonly findings: readonly Finding[];
}

export interface ReportAsk {
  /** The indicator it comes from. */
  readonly finding: string;
  /** For people with commit rights; the letter's one ask. */
  readonly maintainer: string;
  /** For whoever has none. */
  readonly anyone: string;
  readonly employer: string;
  /** At most five shown; `total` there are. */
  readonly evidence: readonly Evidence[];
  readonly total: number;
  /** Months in a row that it was asked, this one included. */
  readonly timesAsked: number;
}

/** One file in `report/sections/` makes one kind. `shape` says how `render` shows it. */
export type Section =
  | {
      readonly id: string;
      readonly title: string;
      readonly shape: 'measures';
      readonly measures: readonly Measure[];
    }
  | {
      readonly id: string;
      readonly title: string;
      readonly shape: 'list';
      readonly intro: string | null;
      readonly entries: readonly Evidence[];
      readonly total: number;
    }
  | {
      readonly id: string;
      readonly title: string;
      readonly shape: 'notes';
      readonly notes: readonly string[];
    };

/** A line of the letter's table: a finding in short. */
export interface Measure {
  readonly finding: string;
  readonly title: string;
  readonly status: Status;
  /** The number with its denominator, in words: `9 items`, `12 days`, `3 of 8 newcomers`, `not readable`. */
  readonly figure: string;
  /** Against last month and the own median, in words: `6 last month; 4 is usual`; null where unknown. */
  readonly comparison: string | null;
  readonly movement: Finding['movement'];
  /** Twelve values for the sparkline, null where unknown; scaled by render. */
  readonly trend: readonly (number | null)[];
}

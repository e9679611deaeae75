import type { Evidence, Finding, Status } from './finding.ts';
import type { Unit } from './indicator.ts';

/** A maintainers' report of one project and month: what is said, not how it looks. `report.json` of an edition. */
export interface Report {
  readonly schema: 1;
  readonly audience: 'maintainers';
  readonly subject: { readonly id: string; readonly name: string };
  readonly month: string;
  readonly revision: number;
  /** Version of the program that measured. */
  readonly version: string;
  /** `url` is null where nothing read this month tells it. */
  readonly repositories: readonly { readonly name: string; readonly url: string | null }[];
  /** Of the oldest snapshot that was used. */
  readonly harvestedAt: string;
  /** Without date: `9 changes wait for a decision, two people review`. The subject line is made of it. */
  readonly headline: string;
  /** One or two sentences under it. */
  readonly summary: string;
  /** What only this letter needs to say: the first one explains where twelve months come from. */
  readonly note: string | null;
  /** Null in a quiet month. */
  readonly ask: ReportAsk | null;
  /** Null: last month asked nothing, or there was no last month. */
  readonly lastAsk: LastAsk | null;
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
  /** The same in words from the second month on: nothing is repeated without saying so. */
  readonly again: string | null;
}

/** What became of the ask of the month before. */
export interface LastAsk {
  readonly month: string;
  readonly text: string;
  readonly items: readonly { readonly item: Evidence; readonly done: boolean }[];
  /** Null: it could not be seen this month. */
  readonly done: number | null;
  readonly of: number;
  /** The outcome in words: `4 of 5 are done. Thank you.` */
  readonly outcome: string;
}

/** One file in `report/sections/` makes one kind. `shape` says how `render` shows it. */
export type Section =
  | {
      readonly id: string;
      readonly title: string;
      readonly shape: 'measures';
      /** Of all findings; a page shows them. */
      readonly measures: readonly Measure[];
      /** Ids of the findings that a letter has room for, and the title of its table. */
      readonly inShort: { readonly title: string; readonly findings: readonly string[] };
    }
  | {
      readonly id: string;
      readonly title: string;
      readonly shape: 'list';
      /** The indicator whose evidence it is. */
      readonly finding: string;
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
  readonly unit: Unit;
  /** The number with its denominator, in words: `9 of 214 items`, `12 days`, `3 of 8 newcomers`; null where there is none. */
  readonly figure: string | null;
  /** Against last month and the own median, in words: `6 last month, 4 usual`; null where unknown. */
  readonly comparison: string | null;
  readonly movement: Finding['movement'];
  /** Repositories that are worse than the whole: `neglected in beacon, to watch in charts`; null where none is. */
  readonly worseIn: string | null;
  /** Twelve months for the sparkline, scaled by render. */
  readonly trend: readonly TrendMark[];
}

export interface TrendMark {
  /** Null where unknown, or too few for a share. */
  readonly value: number | null;
  /** The value is what was waited at least: the median was not reached. */
  readonly atLeast: boolean;
}

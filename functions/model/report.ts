import type { Audience } from './audience.ts';
import type { NamedProject } from './company-findings.ts';
import type { Evidence, Finding, Status } from './finding.ts';
import type { Unit } from './indicator.ts';

/** What one audience is told about one month: what is said, not how it looks. `report.json` of an edition. */
export interface Report {
  readonly schema: 1;
  readonly audience: Audience;
  /** A project, a sponsor, or the programme. */
  readonly subject: { readonly id: string; readonly name: string };
  readonly month: string;
  readonly revision: number;
  /** Of revision 2 and later: what it sets right. */
  readonly correction: Correction | null;
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
  /** Words of whoever runs the programme, as they wrote them. */
  readonly foreword: string | null;
  /** What only the letter needs to say, and no page: the first one explains where twelve months come from. */
  readonly note: string | null;
  /** At most three, the first above the fold; none in a quiet month. */
  readonly asks: readonly ReportAsk[];
  /** What became of each ask of last month; none where it asked nothing, or where there was no last month. */
  readonly lastAsks: readonly LastAsk[];
  readonly firstLetter: boolean;
  /** The sections, in the same order every month. */
  readonly sections: readonly Section[];
  /** Every finding, for the edition page and for machines. Of a sponsor: of its own people. Of the programme: none. */
  readonly findings: readonly Finding[];
}

/** `correct` makes a revision from corrected settings; the one before it stays readable. */
export interface Correction {
  /** In the words of who corrected it. */
  readonly reason: string;
  /** ISO */
  readonly at: string;
  /** What is different from the revision before, a sentence each. */
  readonly changes: readonly string[];
}

export interface ReportAsk {
  /** The indicator it comes from, and its title. */
  readonly finding: string;
  readonly title: string;
  /** Where it is to be done, for an audience that looks at several projects; null: the project of the letter. */
  readonly project: NamedProject | null;
  /** What this letter's audience is asked for. */
  readonly text: string;
  /** The same work for whoever has no commit rights; null: it is not told to this audience. */
  readonly anyone: string | null;
  readonly employer: string | null;
  /** Who could take it, a sentence: `3 of your people worked in these files this year.` */
  readonly who: string | null;
  /** At most five shown; `total` there are. */
  readonly evidence: readonly Evidence[];
  readonly total: number;
  /** Months in a row that it was asked, this one included. */
  readonly timesAsked: number;
  /** The same in words from the second month on: nothing is repeated without saying so. */
  readonly again: string | null;
}

/** What became of an ask of the month before. */
export interface LastAsk {
  readonly month: string;
  readonly finding: string;
  readonly title: string;
  readonly project: NamedProject | null;
  readonly text: string;
  readonly items: readonly { readonly item: Evidence; readonly done: boolean }[];
  /** Items that left the list; null: it could not be seen this month. */
  readonly done: number | null;
  readonly of: number;
  /** The outcome in words: `4 of 5 left the list. Thank you.` */
  readonly outcome: string;
}

/** One file in `report/sections/` makes one kind. `shape` says how `render` shows it. */
export type Section = MeasuresSection | ListSection | NotesSection | TableSection | DatedSection;

interface SectionWords {
  /** Small letters and dashes; the address of the section on the page, and the name of its CSV. */
  readonly id: string;
  readonly title: string;
  /** A sentence before its entries; null: the title says it. */
  readonly lead: string | null;
  /** Entries that a letter shows at most; the page has all. 0: the page alone has the section. */
  readonly inLetter: number;
}

/** Figures with twelve months each. */
export interface MeasuresSection extends SectionWords {
  readonly shape: 'measures';
  /** Of all findings; a page shows them. */
  readonly measures: readonly Measure[];
  /** Ids of the measures that a letter has room for, and the title of its table. */
  readonly inShort: { readonly title: string; readonly findings: readonly string[] };
}

/** Things to open. */
export interface ListSection extends SectionWords {
  readonly shape: 'list';
  /** The indicator whose evidence it is; null: of several. */
  readonly finding: string | null;
  readonly entries: readonly ListEntry[];
  readonly total: number;
}

export interface ListEntry extends Evidence {
  /** What one does with it: `Sum up what speaks for and against it`; null: the title of the section says it. */
  readonly todo: string | null;
}

/** Sentences. */
export interface NotesSection extends SectionWords {
  readonly shape: 'notes';
  readonly notes: readonly string[];
}

/** Rows and columns; the first column names the row. Each has a CSV beside the page. */
export interface TableSection extends SectionWords {
  readonly shape: 'table';
  readonly columns: readonly { readonly title: string; readonly numeric: boolean }[];
  /** Cells in words, as many as there are columns. */
  readonly rows: readonly { readonly cells: readonly string[]; readonly url: string | null }[];
  /** Titles of the columns that a letter has room for, the first among them. */
  readonly inShort: readonly string[];
}

/** Days on which something was promised: a list in a letter, a timeline on the page, and a calendar. */
export interface DatedSection extends SectionWords {
  readonly shape: 'dated';
  /** What comes first matters most in a letter; in order of their day as far as that goes, those without one after. */
  readonly entries: readonly DatedEntry[];
}

export interface DatedEntry {
  /** Stays the same while its day moves; it names the event in the calendar. */
  readonly id: string;
  readonly kind: 'milestone' | 'deprecation' | 'removal' | 'pledge';
  /** `YYYY-MM-DD`; null: promised for a version, or without a day. */
  readonly day: string | null;
  readonly title: string;
  readonly url: string | null;
  /** `owner/name`; null: it is about no repository. */
  readonly repository: string | null;
  /** `done`: the note says how late, where it was. */
  readonly status: 'ahead' | 'overdue' | 'done';
  /** A few words: `moved twice, seen on 3 May and 2 July`. */
  readonly note: string;
}

/** A line of a table of figures: a finding in short. */
export interface Measure {
  /** Unique in its section: an indicator, or a kind of neglected work that stands for several. */
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
  /** Why it is not asked for although it is graded: `set aside until 1 October 2026: it goes with 2.0`. Null: it is asked for. */
  readonly setAside: string | null;
  /** Twelve months for the sparkline, scaled by render. */
  readonly trend: readonly TrendMark[];
}

export interface TrendMark {
  /** Null where unknown, or too few for a share. */
  readonly value: number | null;
  /** The value is what was waited at least: the median was not reached. */
  readonly atLeast: boolean;
}

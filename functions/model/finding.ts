import type { CompanyPart } from './company-counts.ts';
import type { Anchor, Thresholds, Unit } from './indicator.ts';
import type { Promised } from './promised.ts';
import type { FacetName, RepositoryName } from './snapshot.ts';
import type { Thanks, ThanksCounts } from './thanks.ts';

/**
 * `unavailable` (could not be read), `not-applicable` (nothing to measure), `not-enough-data` and a value of 0
 * are four different answers. `noted` is a standing fact, which has no grade.
 */
export type Status =
  | 'fine'
  | 'watch'
  | 'neglected'
  | 'noted'
  | 'unavailable'
  | 'not-applicable'
  | 'not-enough-data';

export type Voice = 'maintainer' | 'anyone' | 'employer';

/** One indicator's answer for one subject and month. It carries its own words, so that it explains itself for ever. */
export interface Finding {
  readonly id: string;
  readonly title: string;
  readonly answers: readonly Anchor[];
  /** Why it matters, one sentence. */
  readonly why: string;
  /** What exactly was counted, one sentence, with window and exclusions. */
  readonly definition: string;
  readonly unit: Unit;
  /** `higher`: more is worse. */
  readonly worse: 'higher' | 'lower';
  /** `null`: a standing fact, which has no grade. */
  readonly thresholds: Thresholds | null;
  readonly status: Status;
  /** Why there is no value; set exactly when the status is one of the three that have none. */
  readonly reason: string | null;
  readonly value: number | null;
  /** A median that was not reached: the longest wait seen, in days. The value is null then. */
  readonly over: number | null;
  readonly n: number;
  /** What `n` counts, plural: `items`, `reviews`, `newcomers`. */
  readonly of: string;
  /** The value counts something else than `n` does: people, of merges. */
  readonly apart: boolean;
  /** Numerator of a share, for counts instead of percentages. */
  readonly part: number | null;
  /** The finding as a sentence without subject and full stop: `9 changes wait for a decision`. */
  readonly says: string;
  /** Further facts, each a short sentence (how many people do 10 % or more, absence factor, ...). No person's name. */
  readonly context: readonly string[];
  /** Twelve months, oldest first, the last is this one. */
  readonly trend: readonly TrendPoint[];
  /** Median of the twelve months before this one; null with fewer than 6 values. */
  readonly ownMedian: number | null;
  readonly movement: 'worsening' | 'improving' | 'steady' | null;
  /** Worst first, at most 10; `evidenceTotal` tells how many there are. */
  readonly evidence: readonly Evidence[];
  readonly evidenceTotal: number;
  /** What may be worth a look but is not sure enough to be counted; null where the indicator has none. */
  readonly beside: Beside | null;
  /** Null where nothing needs to be done. */
  readonly asks: Readonly<Record<Voice, Ask>> | null;
  /**
   * What one person does with a single piece of the evidence, without commit rights: an imperative sentence without full
   * stop. It is there whatever the status; null: the pieces belong together, or need rights.
   */
  readonly forAnyone: string | null;
  /** Facts without a date that came from a harvest after the month's end. */
  readonly undated: string | null;
  /** Repositories of a roll-up with a worse grade than the whole: a sum can hide what one of them neglects. */
  readonly worseIn: readonly {
    readonly repository: string;
    readonly status: Status;
    readonly says: string;
  }[];
  /** Repositories of a roll-up that could not be counted, with the reason. */
  readonly missing: readonly { readonly repository: string; readonly reason: string }[];
}

export interface TrendPoint {
  /** `YYYY-MM` */
  readonly month: string;
  readonly value: number | null;
  readonly over: number | null;
  readonly n: number;
  readonly status: Status;
}

/** Evidence beside the figure: in no grade and in no ask. At most 10 are kept. */
export interface Beside {
  /** What it is, a short sentence. */
  readonly says: string;
  readonly evidence: readonly Evidence[];
  readonly total: number;
}

/** What a piece of evidence can be. */
export const EVIDENCE_KINDS = [
  'issue',
  'change',
  'discussion',
  'commit',
  'milestone',
  'page',
  'repository',
] as const;
export type EvidenceKind = (typeof EVIDENCE_KINDS)[number];

/** Something that a reader can open and judge. Names no person. */
export interface Evidence {
  readonly kind: EvidenceKind;
  /** `owner/name` */
  readonly repository: string;
  /** Of an item or a milestone. */
  readonly number: number | null;
  /** Of a page: its path. */
  readonly title: string;
  /** https, on the forge. */
  readonly url: string;
  /** How long it waits or waited, in whole days. */
  readonly days: number | null;
  /** Why it is here, a few words: `approved, nobody merges`. */
  readonly note: string;
}

/** One thing to do, countable, never in hours. */
export interface Ask {
  /** Imperative sentence. */
  readonly text: string;
  /** How many pieces of work it is, where they can be counted. */
  readonly count: number | null;
}

/** `findings/<month>/<owner>/<name>.json` */
export interface RepositoryFindings {
  readonly schema: 1;
  readonly kind: 'repository';
  readonly repository: RepositoryName;
  readonly month: string;
  /** Keys of the parts that it was computed from. */
  readonly readFrom: readonly string[];
  readonly harvestedAt: string;
  readonly unreadable: readonly { readonly facet: FacetName; readonly reason: string }[];
  readonly findings: readonly Finding[];
  /** What roll-ups add up: of each indicator, its counts for 13 months, oldest first. Never shown. */
  readonly tallies: Readonly<Record<string, readonly Tally[]>>;
  /** What roll-ups over companies add up. Never shown. */
  readonly companies: CompanyPart;
  /** What was promised here for a day or a version; null: it could not be read. */
  readonly promises: readonly Promised[] | null;
  /** What roll-ups add up to thanks; null: changes or commits could not be read. Never shown. */
  readonly thanks: ThanksCounts | null;
}

/** Counts of one indicator at one month's end, mergeable; or the reason why there are none. Plain JSON. */
export type Tally =
  | { readonly month: string; readonly counts: unknown }
  | {
      readonly month: string;
      readonly none: 'unavailable' | 'not-applicable' | 'not-enough-data';
      readonly reason: string;
    };

export function hasCounts(tally: Tally): tally is Extract<Tally, { readonly counts: unknown }> {
  return 'counts' in tally;
}

/** `findings/<month>/_project/<id>.json` */
export interface ProjectFindings {
  readonly schema: 1;
  readonly kind: 'project';
  readonly project: { readonly id: string; readonly name: string };
  readonly month: string;
  readonly repositories: readonly string[];
  readonly readFrom: readonly string[];
  /** Of the oldest snapshot used. */
  readonly harvestedAt: string;
  readonly unreadable: readonly {
    readonly repository: string;
    readonly facet: FacetName;
    readonly reason: string;
  }[];
  readonly findings: readonly Finding[];
  /** Of all repositories whose promises could be read, the first day first, those without a day last. */
  readonly promises: readonly Promised[];
  /** Null: of no repository it could be told. */
  readonly thanks: Thanks | null;
}

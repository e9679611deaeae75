import type { Ask, Evidence, Voice } from '../model/finding.ts';
import type { Anchor, Thresholds, Unit } from '../model/indicator.ts';
import type { Tables } from './tables/tables.ts';

/**
 * One kind of neglected work: what it reads, counts and says. `N` are the facets that it needs: it is handed those
 * tables and no others. `C` are its counts, plain JSON that can be merged, so that a project is the sum of its
 * repositories and never an average of medians.
 */
export interface Indicator<N extends keyof Tables = keyof Tables, C = unknown> {
  readonly id: string;
  readonly title: string;
  readonly answers: readonly Anchor[];
  /** Why it matters, one sentence. */
  readonly why: string;
  /** What is counted, with window and exclusions, one sentence. */
  readonly definition: string;
  readonly needs: readonly N[];
  readonly unit: Unit;
  readonly worse: 'higher' | 'lower';
  /** `null`: a standing fact. Otherwise, what is not reached is fine, or `noted` where `otherwise` says so. */
  readonly thresholds: Thresholds | null;
  readonly otherwise?: 'noted';
  /** What `n` counts, plural. */
  readonly of: string;
  /** A count of something else than `n` counts: people, of merges. Otherwise it counts some of them. */
  readonly apart?: true;
  /** Fewest `n` that a value is told from: 10 for shares and medians, 0 for counts (rule 5). */
  readonly minimum: number;
  /** Undated facts that it uses, as the subject of a sentence; `null`: none. */
  readonly undated: string | null;
  /** The counts at `t`, the end of a month, in milliseconds. */
  count(tables: Pick<Tables, N>, t: number): C | NotCounted;
  merge(a: C, b: C): C;
  measure(counts: C): Measured;
  /** What to open, in any order. It names no person, and a concentration links to the work that waits. */
  evidence(tables: Pick<Tables, N>, t: number): readonly EvidenceItem[];
  /** What may be worth a look, but is not sure enough to be counted. */
  readonly beside?: {
    /** @param total pieces there are */
    says(total: number): string;
    evidence(tables: Pick<Tables, N>, t: number): readonly EvidenceItem[];
  };
  /** It tells how people are, and is for those of the project alone: no company's document and no portfolio has it. */
  readonly maintainersOnly?: true;
  /** Of what companies get a figure of their own from. */
  readonly company?: CompanyPart<N, C>;
  /**
   * What one person does with a single piece of its evidence in an afternoon and without commit rights, an imperative
   * sentence without full stop; `null`: the pieces belong together, or need rights.
   */
  readonly forAnyone: string | null;
  /** @param waiting pieces of evidence there are */
  asks(measured: Measured, waiting: number): Readonly<Record<Voice, Ask>>;
}

/** How one company's own figure comes from the counts of all. */
export interface CompanyPart<N extends keyof Tables = keyof Tables, C = unknown> {
  /** It is about companies alone: counted everywhere, told to each company, and never of a project. */
  readonly only: boolean;
  /** The counts of one company's people. */
  own(counts: C, company: string): C;
  /** What that company's people can open, in any order. */
  evidence(tables: Pick<Tables, N>, t: number, company: string): readonly EvidenceItem[];
}

export interface NotCounted {
  readonly none: 'unavailable' | 'not-applicable' | 'not-enough-data';
  readonly reason: string;
}

export interface Measured {
  readonly value: number | null;
  /** Longest wait seen, where a median was not reached. */
  readonly over: number | null;
  readonly n: number;
  /** Numerator of a share. */
  readonly part: number | null;
  /** Sentence without subject and full stop. */
  readonly says: string;
  readonly context: readonly string[];
  /** Why the value cannot be graded although there are enough, as when it is not known who works for whom. */
  readonly unavailable?: string;
  /** Worth watching for another reason than the value. */
  readonly atLeast?: 'watch';
}

/** Evidence before the repository puts its address to it. */
export type EvidenceItem = Pick<Evidence, 'kind' | 'number' | 'title' | 'days' | 'note'> & {
  /** Of a commit. */
  readonly oid?: string;
};

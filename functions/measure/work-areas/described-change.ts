/** What is known of a change when its work area is told. */
export interface DescribedChange {
  /** May carry a declared type: `feat(api): ...`. */
  readonly title: string;
  readonly labels: Iterable<string>;
  /** `null`: unknown. */
  readonly files: readonly ChangedFile[] | null;
  /** How many files there are, where `files` was cut. */
  readonly fileCount: number;
  readonly byBot: boolean;
}

export interface ChangedFile {
  readonly path: string;
  /** Lines. */
  readonly additions: number;
  /** Lines. */
  readonly deletions: number;
}

/** Where a repository's files are shown. */
export interface Site {
  /** https address of the repository, without a trailing slash. */
  readonly url: string;
  /** Name of the default branch. */
  readonly branch: string;
}

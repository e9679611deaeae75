/** The kinds of work of a change: the first three are the Company Hat's, the others the Community Hat's. */
export type WorkArea =
  | 'feature'
  | 'fix'
  | 'performance'
  | 'documentation'
  | 'ci'
  | 'tests'
  | 'refactoring'
  | 'dependencies'
  | 'release'
  | 'deprecation'
  | 'upkeep';

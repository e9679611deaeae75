/** `runs/<month>/corrections/<audience>/<subject>/r<revision>.json`: why a letter has this revision. */
export interface CorrectionOrder {
  readonly schema: 1;
  readonly revision: number;
  readonly reason: string;
  /** ISO */
  readonly at: string;
}

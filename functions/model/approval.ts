/** `runs/<month>/approval.json`: somebody has read these letters to sponsors, and lets them go. */
export interface Approval {
  readonly schema: 1;
  readonly month: string;
  /** ISO, of the first. */
  readonly at: string;
  /** Keys of the `report.json` of each edition: a correction is another letter, and is read too. */
  readonly editions: readonly string[];
}

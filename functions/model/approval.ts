/** `runs/<month>/approval.json`: the letters to sponsors may go. */
export interface Approval {
  readonly schema: 1;
  readonly month: string;
  /** ISO */
  readonly at: string;
}

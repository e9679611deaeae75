/** `runs/<month>/approval.json`: somebody has read these letters to sponsors, and lets them go. */
export interface Approval {
  readonly schema: 1;
  readonly month: string;
  /** ISO, of the first. */
  readonly at: string;
  /** `deadline`: nobody did in time, and the configuration says that they go then. Absent: a person. */
  readonly by?: 'person' | 'deadline';
  /** Keys of the `report.json` of each edition: a correction is another letter, and is read too. */
  readonly editions: readonly string[];
  /** SHA-256 of each of these reports as it was read, by key: one that was written anew since is another letter. */
  readonly read?: Readonly<Record<string, string>>;
}

/** `runs/<month>/approval-request.json`: the cloud waits for an approval; whoever gives it wakes it up. */
export interface ApprovalRequest {
  readonly schema: 1;
  readonly month: string;
  /** ISO. */
  readonly askedAt: string;
  /** ISO; afterwards nobody waits any more. */
  readonly until: string;
  /** What Step Functions wants to hear. Of no use to anybody without rights in the account. */
  readonly taskToken: string;
  /** ISO; set when the time ended without an approval. */
  readonly lapsedAt: string | null;
}

import type { LetterName } from './audience.ts';
import type { ReceiptState } from './receipt.ts';

/** `runs/<month>/report.json`: how a month stands, read from the store alone; made anew whenever somebody asks. */
export interface RunReport {
  readonly schema: 1;
  readonly month: string;
  /** When it was made; ISO. */
  readonly at: string;
  /** False: the month has no plan, so there is nothing else to tell. */
  readonly planned: boolean;
  readonly repositories: {
    readonly planned: number;
    /** Of which a snapshot is pinned, however much of it could be read. */
    readonly read: number;
    /** The same of the month before; null: there was none. */
    readonly readBefore: number | null;
    /** How many could not be read, or not whole. */
    readonly troubled: number;
    /** Which, with the reason; the first hundred. */
    readonly unread: readonly { readonly repository: string; readonly reason: string }[];
  };
  readonly letters: readonly LetterStanding[];
  /** Over all letters, newest editions. */
  readonly recipients: RecipientCounts;
  readonly approval: ApprovalStanding;
  /** What wants a person, a sentence each; none: all is well. */
  readonly problems: readonly string[];
}

export interface LetterStanding extends LetterName {
  readonly name: string;
  /** Key of the `report.json` of its newest edition; null: not written yet. */
  readonly edition: string | null;
  readonly revision: number | null;
  /** Why it goes to nobody yet; null: it may go. */
  readonly withheld: { readonly why: string; readonly says: string } | null;
  /** Of its newest edition. */
  readonly recipients: RecipientCounts;
  /** Of the revisions that it set right, together; null: there are none. */
  readonly earlier: RecipientCounts | null;
}

/**
 * How many recipients stand how. `waiting`: nothing was tried yet. `inProgress`: claimed just now; a claim that is
 * `STALE_CLAIM_MINUTES` old is `unknown`.
 */
export interface RecipientCounts extends Readonly<Record<Exclude<ReceiptState, 'claimed'>, number>> {
  readonly waiting: number;
  readonly inProgress: number;
  /** Of those that were sent: what the mail service told of afterwards. */
  readonly bounced: number;
  readonly complained: number;
}

export interface ApprovalStanding {
  /** Whether letters to sponsors wait for one at all. */
  readonly needed: boolean;
  /** ISO; null: not yet. */
  readonly askedAt: string | null;
  /** ISO; how long the cloud waits. */
  readonly until: string | null;
  readonly approvedAt: string | null;
  readonly by: 'person' | 'deadline' | null;
  /** When the time for it ended without one. */
  readonly lapsedAt: string | null;
}

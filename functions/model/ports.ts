import type { Audience } from './audience.ts';
import type { Metrics } from './metrics.ts';
import type { MailEvent } from './receipt.ts';
import type {
  CommentRow,
  DiscussionCommentRow,
  FacetName,
  FacetRows,
  FacetState,
  ForgeMark,
  RepositoryName,
  Tombstone,
} from './snapshot.ts';

/** What the pipeline needs of the world. A step's signature picks exactly the ports it uses. */
export interface Runtime {
  readonly store: Store;
  readonly forge: Forge;
  readonly organizations: Organizations;
  readonly mailer: Mailer;
  readonly clock: Clock;
  readonly secrets: Secrets;
  readonly progress: Progress;
  /** Where the store keeps what was replaced or removed; absent: it keeps nothing of that. */
  readonly history?: StoreHistory | null;
}

/**
 * Objects under keys: a bucket or a folder. Keys are relative, with `/`, and made in `keys.ts` alone.
 * An object is there whole or not at all.
 */
export interface Store {
  /** `null` where there is no such key. */
  read(key: string): Promise<StoredObject | null>;
  /** The object in pieces, never held whole in memory; `null` where there is no such key. */
  stream(key: string): Promise<AsyncIterable<Uint8Array> | null>;
  /** @throws StoreConflict when `condition` does not hold; then nothing was written. */
  write(key: string, body: Uint8Array, condition?: WriteCondition): Promise<{ readonly etag: string }>;
  /** Keys that begin with `prefix`, in order of their UTF-8 bytes. */
  list(prefix: string): AsyncIterable<string>;
  /** Removing what is not there is no error. */
  remove(key: string): Promise<void>;
  /** Where a person finds the key: a path or an address. */
  locate(key: string): string;
}

export interface StoredObject {
  readonly body: Uint8Array;
  readonly etag: string;
}

/** What a store still has of objects that were replaced or removed: the old versions of a bucket that keeps them. */
export interface StoreHistory {
  /** What is no longer there under keys that begin with `prefix`; all of one key together. */
  list(prefix: string): AsyncGenerator<OldVersion>;
  /** `null` where it is gone meanwhile. Of a marker: nothing. */
  read(version: OldVersion): Promise<Uint8Array | null>;
  /** For good. Removing what is not there is no error. */
  remove(version: OldVersion): Promise<void>;
}

export interface OldVersion {
  readonly key: string;
  readonly version: string;
  /** `removed`: no object, but the note that there is none any more; without it the version before it is there again. */
  readonly kind: 'replaced' | 'removed';
  /** When it was what a reader found, ISO; `until`, not included, `null`: it is yet. Absent: never. */
  readonly was?: { readonly from: string; readonly until: string | null };
}

/** `absent`: only where nothing is under the key. `etag`: only where exactly that object is. */
export type WriteCondition = { readonly absent: true } | { readonly etag: string };

export class StoreConflict extends Error {
  readonly key: string;
  constructor(key: string) {
    super(`Somebody else wrote ${key} first`);
    this.name = 'StoreConflict';
    this.key = key;
  }
}

/** A place that repositories are read from. */
export interface Forge {
  /**
   * Reads what is asked, request by request. Whoever keeps each page and its `resume` before asking for the next
   * loses nothing when stopped: a later call with the last `resume` of each repository goes on from there.
   *
   * @param deadline no request is begun less than a minute before it; ISO. `null`: no limit.
   */
  harvest(requests: readonly HarvestRequest[], deadline: string | null): AsyncIterable<HarvestStep>;
}

/** Organisations of a forge. */
export interface Organizations {
  /** Logins of those who are publicly members, sorted. Never throws: what cannot be read has a reason. */
  members(organization: string): Promise<Members>;
}

export type Members =
  | { readonly ok: true; readonly logins: readonly string[] }
  | { readonly ok: false; readonly reason: string };

/** What came of one request to the forge, which may have read several repositories. */
export interface HarvestStep {
  /** One for each repository that was touched. */
  readonly pages: readonly HarvestPage[];
  /** Set: stop here and come back then (ISO). It is the last step. */
  readonly resumeAt: string | null;
}

export interface HarvestRequest {
  readonly repository: RepositoryName;
  readonly facets: readonly FacetName[];
  /** When this harvest of the repository was begun (ISO): the day on which undated facts are seen. */
  readonly harvestedAt: string;
  /** What is known already and only to be brought up to date; `null`: everything is read whole. */
  readonly since: KnownSnapshot | null;
  /** Of files and folders with such a path nothing is read or told, and none is in a `resume`; absent: of all. */
  leavesOut?(path: string): boolean;
  /** What the last kept page said; `null` begins. Plain JSON that only the forge reads. */
  readonly resume: HarvestResume | null;
}

export interface KnownSnapshot {
  /** Of the newest part. */
  readonly mark: ForgeMark;
  readonly harvestedAt: string;
  /** Facets that are known; any other that is asked for is read whole. */
  readonly facets: readonly FacetName[];
  rows<F extends FacetName>(facet: F): AsyncIterable<FacetRows[F]>;
}

export type HarvestResume = { readonly [key: string]: unknown };

/** The forge cannot go on from there: another version of it wrote the `resume`. Nothing was asked. */
export class ResumeUnknown extends Error {
  constructor() {
    super('The unfinished harvest was begun by another version. Run harvest with --refresh');
    this.name = 'ResumeUnknown';
  }
}

/** A row of a facet, or more of a row that an earlier page began: lists that are named are appended by id. */
export type HarvestedRow =
  | { [F in FacetName]: { readonly facet: F; readonly row: FacetRows[F] } }[FacetName]
  | { readonly facet: ItemFacet; readonly id: string; readonly more: RowContinuation }
  | { readonly facet: FacetName; readonly row: Tombstone };

/** Facets whose rows have lists that go on. */
export const ITEM_FACETS = ['issues', 'changes', 'discussions'] as const;
export type ItemFacet = (typeof ITEM_FACETS)[number];

/** Further entries of lists of one issue, change or discussion. A thread that is known by its id gets its comments appended. */
export type RowContinuation = {
  readonly [L in
    | 'events'
    | 'labels'
    | 'assignees'
    | 'files'
    | 'commits'
    | 'reviews'
    | 'closes'
    | 'threads']?: L extends keyof FacetRows['changes'] ? NonNullable<FacetRows['changes'][L]> : never;
} & { readonly comments?: readonly (CommentRow | DiscussionCommentRow)[] } & {
  readonly incomplete?: Readonly<Record<string, string>>;
};

/** What came of one request for one repository. */
export interface HarvestPage {
  readonly repository: RepositoryName;
  readonly rows: readonly HarvestedRow[];
  /** Facets that ended with this page, or failed for good. `whole`: all rows that there are were told, not only news. */
  readonly facets: Readonly<Partial<Record<FacetName, FacetState & { readonly whole: boolean }>>>;
  readonly unreadable: readonly { readonly facet: FacetName; readonly id: string; readonly reason: string }[];
  /** Nothing is left to read of this repository. */
  readonly done: boolean;
  /** With the last page: what the next harvest needs to bring this one up to date. */
  readonly mark: ForgeMark | null;
  readonly resume: HarvestResume;
  /** A request that read several repositories is counted for the first of them. */
  readonly cost: { readonly requests: number; readonly points: number };
  /** What is known so far, for progress: read and expected rows of each facet. */
  readonly progress: Readonly<
    Partial<Record<FacetName, { readonly read: number; readonly of: number | null }>>
  >;
}

export interface Mailer {
  /**
   * `unknown`: it may or may not have gone; never sent again by machine. `refused`: it has not. `suppressed`: it has not,
   * because who it is for wants none.
   */
  send(message: Message): Promise<Sent>;
  /** What may be sent just now; absent or `null`: without limit. @throws where the mail service does not say */
  allowance?(): Promise<MailAllowance | null>;
}

export type Sent =
  | { readonly outcome: 'sent'; readonly messageId: string; readonly place: string | null }
  | { readonly outcome: 'refused' | 'unknown' | 'suppressed'; readonly reason: string };

export interface MailAllowance {
  /** Messages that are left of the last 24 hours' quota. */
  readonly left: number;
  /** Messages a second. */
  readonly perSecond: number;
  /** The whole quota of 24 hours. Absent: not known. */
  readonly perDay?: number;
}

/** Whoever runs this, told in a few words that something needs them. */
export interface Operator {
  /** Telling twice does no harm. Never with a secret; addresses only of those whose letters wait. */
  tell(subject: string, text: string): Promise<void>;
}

export interface Message {
  /** The delivery it belongs to: stable, so that a mailer that writes files names them by it. Safe in a path. */
  readonly id: string;
  readonly from: Mailbox;
  readonly to: Mailbox;
  readonly replyTo: Mailbox | null;
  readonly subject: string;
  readonly html: string;
  readonly text: string;
  /** Further headers, values without line breaks. */
  readonly headers: Readonly<Record<string, string>>;
  /** When it is sent; ISO. */
  readonly date: string;
  /** For the mailer's own statistics, and to find the receipt by; `[A-Za-z0-9_-]` only. */
  readonly tags: Readonly<Record<string, string>>;
  /** The list that it goes to, from which one can unsubscribe without asking a person; `null`: none. */
  readonly list: MailingList | null;
}

export const MAILING_LISTS = ['maintainers', 'sponsors'] as const;
export type MailingList = (typeof MAILING_LISTS)[number];

export interface Mailbox {
  readonly name: string | null;
  readonly address: string;
}

/** A run that waits for somebody, and goes on when it is told to. */
export interface Waiting {
  /** @returns false where nobody waits any more */
  goOn(taskToken: string, answer: { readonly approved: boolean }): Promise<boolean>;
}

/** What a mail service tells of a message after it was sent. */
export interface ReportedMail {
  /** As its tags said. */
  readonly month: string;
  readonly audience: Audience;
  readonly subject: string;
  readonly revision: number;
  /** HMAC of the address. */
  readonly recipient: string;
  readonly attempt: number;
  readonly messageId: string;
  readonly event: MailEvent;
}

/** A message of a queue: what it holds, or why it cannot be read. */
export interface QueuedReport {
  readonly id: string;
  /** `null`: nothing that the ledger wants to know. */
  readonly reported: ReportedMail | null;
  readonly unreadable: string | null;
}

export interface Clock {
  now(): Date;
}

export interface Secrets {
  /** HMAC-SHA-256 under this store's own key, as 32 hexadecimal digits. */
  hash(purpose: HashPurpose, text: string): string;
}

/** `forgotten-address` hashes what `commit-address` made of an address, so that no list has both. */
export type HashPurpose =
  | 'recipient'
  | 'commit-address'
  | 'private-path'
  | 'forgotten-login'
  | 'forgotten-address';

export type Progress = (event: ProgressEvent) => void;

/** Something happened that a person at a terminal, or a log, wants to know. No secret and no text of others in it. */
export interface ProgressEvent {
  readonly step: string;
  readonly repository?: string;
  readonly message: string;
  /** Counts that change while a step lasts. */
  readonly read?: number;
  readonly of?: number | null;
  /** A notice is for a log too; what is for who watches alone is `info`. */
  readonly level?: 'info' | 'notice' | 'warning';
  /** What changes while one waits, for who watches alone. */
  readonly meanwhile?: string;
  /** What alarms look at; for a log. */
  readonly metrics?: Metrics;
}

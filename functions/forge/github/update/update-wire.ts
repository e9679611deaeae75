import type { Connection, WireCommit, WireRepository } from '../wire.ts';

/** One repository's part of an answer, as far as `index-query.ts` asks. */
export type WireIndex = Partial<WireRepository> & {
  readonly id: string;
  readonly allIssues?: { readonly totalCount: number } | null;
  readonly changes?: Connection<WireTouched> | null;
  readonly sweptIssues?: Connection<WireTouched> | null;
  readonly sweptChanges?: Connection<WireTouched> | null;
  readonly sweptDiscussions?: Connection<WireTouched> | null;
  readonly later?: WireHistory | null;
  readonly old?: WireOldHistory | null;
  readonly paths?: { readonly [path: `path${number}`]: Connection<{ readonly oid: string }> | null } | null;
};

/** An item, no more of it than which and when. */
export interface WireTouched {
  readonly id: string;
  readonly createdAt: string;
  readonly updatedAt?: string;
  readonly reviewThreads?: { readonly totalCount: number } | null;
}

export interface WireHistory {
  readonly oid?: string;
  readonly whole?: { readonly totalCount: number } | null;
  readonly recent?: Connection<WireCommit> | null;
}

interface WireOldHistory {
  readonly committedDate?: string;
  readonly whole?: { readonly totalCount: number } | null;
  readonly recent?: { readonly totalCount: number } | null;
}

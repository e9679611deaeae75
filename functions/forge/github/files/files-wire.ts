import type { Connection } from '../wire.ts';

/** What answers about files look like. Anything may be null where GitHub reports an error at its path. */
export interface WireFilesStart {
  readonly url: string;
  readonly defaultBranchRef: { readonly name: string } | null;
  readonly object: { readonly oid: string; readonly tree?: WireTree | null } | null;
}

export interface WireTree {
  readonly oid: string;
  readonly entries?: readonly WireEntry[] | null;
}

export interface WireEntry {
  readonly name: string;
  readonly type: string;
  /** Git's mode as a number: 0o120000 is a link. */
  readonly mode: number;
  readonly oid: string;
  readonly size: number;
  readonly object?: { readonly entries?: readonly WireEntry[] | null } | null;
}

export interface WireFolders {
  readonly [alias: `f${number}`]: { readonly entries?: readonly WireEntry[] | null } | null | undefined;
}

export interface WirePageTexts {
  readonly [alias: `b${number}`]: WireBlob | null | undefined;
  readonly head: {
    readonly [alias: `h${number}`]: Pick<Connection<WireLastCommit>, 'nodes'> | null | undefined;
  } | null;
}

export interface WireBlob {
  /** Null: binary. */
  readonly text: string | null;
  readonly isBinary: boolean | null;
  readonly isTruncated: boolean;
}

export interface WireLastCommit {
  readonly oid: string;
  readonly committedDate: string;
}

import type { FacetName, PageRow } from '../../../model/snapshot.ts';
import { afterSeconds } from '../after-seconds.ts';

export type FilesFacet = Extract<FacetName, 'tree' | 'pages' | 'organizationPages'>;

/** Aliases of one request. */
export const MOST_ALIASES = 40;
const MOST_WALKS = 20;

/** How far the reading of one repository's files has come, as plain JSON. */
export type Walk = {
  /** `organization`: the owner's `.github` repository. */
  readonly of: 'repository' | 'organization';
  /** Facets that have not ended. */
  readonly open: readonly FilesFacet[];
  /** The head that is read; `null`: not known yet. */
  readonly head: Head | null;
  /** Set: the head that the commits were read from is no longer there, and what is the head now is taken. */
  readonly moved: boolean;
  readonly folders: readonly FolderToRead[];
  readonly pages: readonly PageToRead[];
  /** Folders and documents that are too many. */
  readonly left: { readonly folders: number; readonly pages: number };
  readonly read: { readonly folders: number; readonly rows: number; readonly pages: number };
  /** Folders and documents a request, and whether folders in folders come along: what the server bears. */
  readonly aliases: number;
  readonly nested: boolean;
  /** How many walks may go in one request with it. */
  readonly crowd: number;
  /** Requests in a row that failed with the least asked. */
  readonly tries: number;
  /** Folders or documents in a row that were given up. */
  readonly lost: number;
};

export type Head = { readonly oid: string; readonly branch: string; readonly url: string };

export type FolderToRead = {
  /** `` is the root. */
  readonly path: string;
  readonly oid: string;
};

export type PageToRead = {
  readonly path: string;
  readonly oid: string;
  readonly bytes: number;
  readonly purpose: PageRow['purpose'];
  /** It is known already, with another oid. */
  readonly again: boolean;
};

export function beginWalk(of: Walk['of'], open: readonly FilesFacet[]): Walk {
  return {
    of,
    open,
    head: null,
    moved: false,
    folders: [],
    pages: [],
    left: { folders: 0, pages: 0 },
    read: { folders: 0, rows: 0, pages: 0 },
    aliases: MOST_ALIASES,
    nested: true,
    crowd: MOST_WALKS,
    tries: 0,
    lost: 0,
  };
}

/** The facet that the documents of a walk belong to. */
export function pagesFacet({ of }: Pick<Walk, 'of'>): 'pages' | 'organizationPages' {
  return of === 'repository' ? 'pages' : 'organizationPages';
}

/** The same walk after a request that went well: more may be asked again, if it went quickly too. */
export function easier(walk: Walk, seconds: number): Walk {
  const aliases = afterSeconds(seconds, walk.aliases, Math.min(MOST_ALIASES, walk.aliases * 2));
  const crowd = afterSeconds(seconds, walk.crowd, Math.min(MOST_WALKS, walk.crowd * 2));
  return { ...walk, aliases, nested: walk.nested || aliases === MOST_ALIASES, crowd, tries: 0, lost: 0 };
}

import type { HarvestRequest } from '../../../model/ports.ts';
import type { RepositoryName } from '../../../model/snapshot.ts';
import { type FolderToRead, type Head, MOST_ALIASES, type PageToRead, type Walk } from './walk.ts';

/** What a walk asks next. */
export type FilesStep = {
  readonly repository: RepositoryName;
  /** How much of a request it takes, in aliases. */
  readonly size: number;
} & (
  | { readonly kind: 'start'; readonly head: string; readonly nested: boolean }
  | { readonly kind: 'folders'; readonly batch: readonly FolderToRead[]; readonly nested: boolean }
  | { readonly kind: 'pages'; readonly batch: readonly PageToRead[]; readonly head: Head }
);

/** Bytes of documents that one answer may bring; a single one may be longer. */
const MOST_BYTES = 2_000_000;

/**
 * The head, then folders, breadth first, and when there are none left documents.
 * @param commitsHead the commit that the history was read from; `null`: none was.
 */
export function nextFilesStep(
  walk: Walk,
  request: Pick<HarvestRequest, 'repository' | 'since'>,
  commitsHead: string | null,
): FilesStep {
  const own = walk.of === 'repository';
  const repository = own ? request.repository : { owner: request.repository.owner, name: '.github' };
  if (walk.head === null) {
    const head = own && !walk.moved && commitsHead !== null ? commitsHead : 'HEAD';
    // Where the tree is known its root tells whether more is to be read.
    const nested = walk.nested && !(own && request.since?.facets.includes('tree') === true);
    return { kind: 'start', repository, size: sizeOfStart(own, nested), head, nested };
  }
  if (walk.folders.length > 0) {
    const batch = walk.folders.slice(0, walk.aliases);
    return { kind: 'folders', repository, size: batch.length, batch, nested: walk.nested };
  }
  const batch = pageBatch(walk);
  const { length } = batch;
  return {
    kind: 'pages',
    repository,
    size: bytesOf(batch) > MOST_BYTES / 2 ? MOST_ALIASES : length,
    batch,
    head: walk.head,
  };
}

/** The topmost folders of a repository of code fill an answer; those of a `.github` repository do not. */
function sizeOfStart(own: boolean, nested: boolean): number {
  if (!nested) return 2;
  return own ? MOST_ALIASES : 4;
}

function pageBatch({ pages, aliases }: Walk): readonly PageToRead[] {
  const most = pages.slice(0, aliases);
  while (most.length > 1 && bytesOf(most) > MOST_BYTES) most.pop();
  return most;
}

function bytesOf(pages: readonly PageToRead[]): number {
  return pages.reduce((sum, { bytes }) => sum + bytes, 0);
}

import type { HarvestRequest } from '../../../model/ports.ts';
import { pageTextQuery } from '../queries/page-text-query.ts';
import { foldersQuery, TREE_START_QUERY } from '../queries/tree-query.ts';
import type { FolderToRead, Head, PageToRead, Walk } from './walk.ts';

/** One request. */
export type FilesStep = {
  readonly query: string;
  readonly variables: Readonly<Record<string, unknown>>;
} & (
  | { readonly kind: 'start'; readonly head: string }
  | { readonly kind: 'folders'; readonly batch: readonly FolderToRead[] }
  | { readonly kind: 'pages'; readonly batch: readonly PageToRead[]; readonly head: Head }
);

/** Bytes of documents that one answer may bring; a single one may be longer. */
const MOST_BYTES = 2_000_000;

/**
 * What to ask next: the head, then folders, breadth first, and when there are none left documents.
 * @param commitsHead the commit that the history was read from; `null`: none was.
 */
export function nextFilesStep(walk: Walk, request: HarvestRequest, commitsHead: string | null): FilesStep {
  const { repository, since } = request;
  const own = walk.of === 'repository';
  const name = { owner: repository.owner, name: own ? repository.name : '.github' };
  if (walk.head === null) {
    const head = own && !walk.moved && commitsHead !== null ? commitsHead : 'HEAD';
    // Where the tree is known its root alone tells whether anything is to be read.
    const nested = walk.nested && !(own && since?.facets.includes('tree') === true);
    return { kind: 'start', query: TREE_START_QUERY, variables: { ...name, head, nested }, head };
  }
  if (walk.folders.length > 0) {
    const batch = walk.folders.slice(0, walk.aliases);
    const oids = batch.map(({ oid }, index) => [`o${index}`, oid]);
    const query = foldersQuery(batch.length, walk.nested);
    return { kind: 'folders', query, variables: { ...name, ...Object.fromEntries(oids) }, batch };
  }
  const batch = pageBatch(walk);
  const asked = batch.flatMap(({ oid, path }, index) => [
    [`o${index}`, oid],
    [`p${index}`, path],
  ]);
  const variables = { ...name, head: walk.head.oid, ...Object.fromEntries(asked) };
  return { kind: 'pages', query: pageTextQuery(batch.length), variables, batch, head: walk.head };
}

function pageBatch({ pages, aliases }: Walk): readonly PageToRead[] {
  const batch: PageToRead[] = [];
  let bytes = 0;
  for (const page of pages.slice(0, aliases)) {
    bytes += page.bytes;
    if (batch.length > 0 && bytes > MOST_BYTES) break;
    batch.push(page);
  }
  return batch;
}

import type { HarvestedRow, HarvestRequest } from '../../../model/ports.ts';
import type { PageRow } from '../../../model/snapshot.ts';
import type { GithubError } from '../github-transport.ts';
import { reasonAt } from '../reason-at.ts';
import { closeWalk, type FilesReading } from './files-reading.ts';
import type { WireBlob, WireLastCommit, WirePageTexts } from './files-wire.ts';
import { governanceText } from './governance-text.ts';
import { pageLinks } from './links/page-links.ts';
import { type Head, type PageToRead, pagesFacet, type Walk } from './walk.ts';

/**
 * Reads the documents at the beginning of the queue. Of documentation the links are kept and the text is dropped.
 * @param answer.again indexes of documents that are to be asked for once more.
 */
export function readPageTexts(
  wire: WirePageTexts,
  batch: readonly PageToRead[],
  walk: Walk & { readonly head: Head },
  { since }: Pick<HarvestRequest, 'since'>,
  { errors, again }: { readonly errors: readonly GithubError[]; readonly again: ReadonlySet<number> },
): FilesReading {
  const facet = pagesFacet(walk);
  const rows: PageRow[] = [];
  const unreadable: { facet: typeof facet; id: string; reason: string }[] = [];
  for (const [index, page] of batch.entries()) {
    if (again.has(index)) continue;
    const note = (reason: string) => unreadable.push({ facet, id: page.path, reason });
    const blob = wire[`b${index}`] ?? null;
    if (blob === null) {
      note(reasonAt(errors, ['repository', `b${index}`]) ?? 'GitHub did not give the file');
      continue;
    }
    const history = wire.head?.[`h${index}`]?.nodes ?? null;
    rows.push(pageRow(page, blob, history?.[0] ?? null, walk.head));
    if (blob.isTruncated) note('GitHub cuts the text of so large a file: its links are not known');
    const path = ['repository', 'head', `h${index}`];
    const why = history === null ? (reasonAt(errors, path) ?? reasonAt(errors, path.slice(0, 2))) : null;
    if (why !== null) note(`When it was changed is not known: ${why}`);
  }
  const left = batch.filter((_, index) => again.has(index));
  const pages = [...left, ...walk.pages.slice(batch.length)];
  const read = { ...walk.read, pages: walk.read.pages + rows.length };
  const known = since?.facets.includes(facet) === true ? [facet] : [];
  return closeWalk(
    { rows: rows.map((row) => toldAs(facet, row)), unreadable, walk: { ...walk, pages, read } },
    known,
  );
}

function toldAs(facet: 'pages' | 'organizationPages', row: PageRow): HarvestedRow {
  return facet === 'pages' ? { facet, row } : { facet, row };
}

function pageRow(
  { path, oid, purpose }: PageToRead,
  { text, isBinary, isTruncated }: WireBlob,
  last: WireLastCommit | null,
  head: Head,
): PageRow {
  const readable = isBinary === true ? null : text;
  return {
    id: path,
    oid,
    purpose,
    changedAt: last?.committedDate ?? null,
    changedIn: last?.oid ?? null,
    links: readable === null || isTruncated ? [] : pageLinks(readable, path, head),
    text: readable === null || purpose !== 'governance' ? null : governanceText(readable),
  };
}

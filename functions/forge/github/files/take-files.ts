import type { HarvestRequest } from '../../../model/ports.ts';
import { filesNews } from './files-news.ts';
import { closeWalk, type FilesReading } from './files-reading.ts';
import type { FoundFiles } from './found-files.ts';
import { type KnownFiles, knownFiles } from './known-files.ts';
import { nearestPages } from './nearest-pages.ts';
import { type FilesFacet, pagesFacet, type Walk } from './walk.ts';

/** So many folders cost 500 requests and more. */
const MOST_FOLDERS = 20_000;

/** Tells what is new in folders that were read, and notes what is to be read because of it. */
export async function takeFiles(
  found: FoundFiles,
  walk: Walk,
  request: Pick<HarvestRequest, 'since'>,
  unreadable: FilesReading['unreadable'] = [],
): Promise<FilesReading> {
  const known = await knownFiles(walk, request);
  const news = filesNews(found, known, walk);
  const space = Math.max(0, MOST_FOLDERS - walk.read.folders - found.read.size - walk.folders.length);
  const nearest = nearestPages([...walk.pages, ...news.pages], known.room);
  const facet = walk.open[0] ?? 'tree';
  const senseless = found.senseless.map((id) => ({ facet, id, reason: 'Git allows no such path' }));
  return closeWalk(
    {
      rows: news.rows,
      unreadable: [...unreadable, ...senseless],
      walk: {
        ...walk,
        folders: [...walk.folders, ...news.folders.slice(0, space)],
        pages: nearest.pages,
        left: {
          folders: walk.left.folders + Math.max(0, news.folders.length - space),
          pages: walk.left.pages + nearest.left,
        },
        read: {
          ...walk.read,
          folders: walk.read.folders + found.read.size,
          rows: walk.read.rows + found.rows.size,
        },
      },
    },
    knownFacets(known, walk),
  );
}

export function knownFacets({ tree, pages }: KnownFiles, walk: Walk): readonly FilesFacet[] {
  return [...(tree === null ? [] : ['tree' as const]), ...(pages === null ? [] : [pagesFacet(walk)])];
}

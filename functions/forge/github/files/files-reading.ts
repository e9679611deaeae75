import type { HarvestedRow, HarvestPage } from '../../../model/ports.ts';
import { MOST_PAGES } from './known-files.ts';
import { type FilesFacet, pagesFacet, type Walk } from './walk.ts';

/** What came of one request: rows, troubles, and where the walk is now. */
export interface FilesReading {
  readonly rows: readonly HarvestedRow[];
  readonly unreadable: HarvestPage['unreadable'];
  /** Facets that ended or failed. */
  readonly facets: HarvestPage['facets'];
  readonly walk: Walk;
  /** Why there is no repository at all. */
  readonly missing?: string;
}

/** Closes the facets of which nothing is left. `known`: those of which news alone were told. */
export function closeWalk(reading: Omit<FilesReading, 'facets'>, known: readonly FilesFacet[]): FilesReading {
  const { walk } = reading;
  const walking = walk.head === null || walk.folders.length > 0;
  const ended = walk.open.filter((facet) => !walking && (facet === 'tree' || walk.pages.length === 0));
  const state = (facet: FilesFacet) => ({ ok: true as const, whole: !known.includes(facet) });
  return {
    rows: reading.rows,
    unreadable: [...reading.unreadable, ...ended.flatMap((facet) => leftOf(walk, facet))],
    facets: Object.fromEntries(ended.map((facet) => [facet, state(facet)])),
    walk: { ...walk, open: walk.open.filter((facet) => !ended.includes(facet)) },
  };
}

/** Ends facets for good; without facets the whole walk. */
export function failWalk(
  walk: Walk,
  reason: string,
  facets: readonly FilesFacet[] = walk.open,
): FilesReading {
  const failed = walk.open.filter((facet) => facets.includes(facet));
  const open = walk.open.filter((facet) => !failed.includes(facet));
  return {
    rows: [],
    unreadable: [],
    facets: Object.fromEntries(failed.map((facet) => [facet, { ok: false, reason, whole: true }])),
    walk: { ...walk, open, pages: open.includes(pagesFacet(walk)) ? walk.pages : [] },
  };
}

function leftOf({ left }: Walk, facet: FilesFacet): HarvestPage['unreadable'] {
  if (facet === 'tree') {
    const reason = `${left.folders} folders were not read: there are too many`;
    return left.folders === 0 ? [] : [{ facet, id: '/', reason }];
  }
  const most = `at most ${MOST_PAGES.documentation} of documentation and ${MOST_PAGES.governance} of governance are`;
  const reason = `${left.pages} documents, those farthest from the root, were not read: ${most}`;
  return left.pages === 0 ? [] : [{ facet, id: '/', reason }];
}

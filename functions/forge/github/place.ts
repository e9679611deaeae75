import { type HarvestRequest, type HarvestResume, ResumeUnknown } from '../../model/ports.ts';
import type { FacetName } from '../../model/snapshot.ts';
import { beginning, type ChainPlace } from './chain/chain-place.ts';
import { FILES_FACETS, type FilesPlace, filesAreDone, filesBeginning } from './files/files-place.ts';
import { type LostItem, readMark } from './update/github-mark.ts';
import { UPDATED_FACETS } from './update/scans.ts';
import { beginUpdate, type UpdatePlace } from './update/update-place.ts';

/** How far the harvest of one repository has come, as plain JSON: all that is needed to go on. */
export type Place = {
  readonly version: 2;
  /** Facets that are read whole, page by page. */
  readonly chain: ChainPlace;
  /** Facets that are known and only brought up to date; `null`: none. */
  readonly update: UpdatePlace | null;
  /** What stands at the head of the default branch, and the owner's own documents. */
  readonly files: FilesPlace;
  /** When the harvest began (ISO), by our clock or GitHub's, whichever is earlier; absent: GitHub did not say. */
  readonly began?: string;
  /** Facets that ended in failure. */
  readonly failed: readonly FacetName[];
  /** Items that could not be read, where their ids are known. */
  readonly lost: readonly LostItem[];
};

export function placeOf(request: Pick<HarvestRequest, 'resume' | 'facets' | 'since'>): Place {
  const { resume, facets, since } = request;
  if (resume === null) {
    const mark = readMark(since);
    const known = UPDATED_FACETS.filter(
      (facet) => facets.includes(facet) && since?.facets.includes(facet) && mark?.facets[facet] !== undefined,
    );
    const others = facets.filter(
      (facet) => !FILES_FACETS.some((file) => file === facet) && !known.includes(facet),
    );
    const chain = beginning(others);
    return {
      version: 2,
      chain: mark === null ? chain : { ...chain, width: mark.width },
      update: mark === null || known.length === 0 ? null : beginUpdate(known, mark),
      files: filesBeginning(facets),
      failed: [],
      lost: [],
    };
  }
  if (!isPlace(resume)) throw new ResumeUnknown();
  return resume;
}

export function isDone({ chain, update, files }: Place): boolean {
  return chain.open.length === 0 && !isUpdating({ update }) && filesAreDone(files);
}

export function isUpdating({ update }: Pick<Place, 'update'>): boolean {
  return update !== null && update.open.length > 0;
}

function isPlace(resume: HarvestResume): resume is Place {
  return resume.version === 2;
}

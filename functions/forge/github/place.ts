import { type HarvestRequest, type HarvestResume, ResumeUnknown } from '../../model/ports.ts';
import { beginning, type ChainPlace } from './chain/chain-place.ts';
import { FILES_FACETS, type FilesPlace, filesAreDone, filesBeginning } from './files/files-place.ts';

/** How far the harvest of one repository has come, as plain JSON: all that is needed to go on. */
export type Place = {
  readonly version: 2;
  /** Facets that are read whole, page by page. */
  readonly chain: ChainPlace;
  /** What stands at the head of the default branch, and the owner's own documents. */
  readonly files: FilesPlace;
};

export function placeOf({ resume, facets }: Pick<HarvestRequest, 'resume' | 'facets'>): Place {
  if (resume === null) {
    const others = facets.filter((facet) => !FILES_FACETS.some((file) => file === facet));
    return { version: 2, chain: beginning(others), files: filesBeginning(facets) };
  }
  if (!isPlace(resume)) throw new ResumeUnknown();
  return resume;
}

export function isDone({ chain, files }: Place): boolean {
  return chain.open.length === 0 && filesAreDone(files);
}

function isPlace(resume: HarvestResume): resume is Place {
  return resume.version === 2;
}

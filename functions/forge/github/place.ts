import { type HarvestRequest, type HarvestResume, ResumeUnknown } from '../../model/ports.ts';
import { beginning, type ChainPlace } from './chain/chain-place.ts';

/** How far the harvest of one repository has come, as plain JSON: all that is needed to go on. */
export type Place = {
  readonly version: 2;
  /** Facets that are read whole, page by page. */
  readonly chain: ChainPlace;
};

export function placeOf({ resume, facets }: Pick<HarvestRequest, 'resume' | 'facets'>): Place {
  if (resume === null) return { version: 2, chain: beginning(facets) };
  if (!isPlace(resume)) throw new ResumeUnknown();
  return resume;
}

export function isDone({ chain }: Place): boolean {
  return chain.open.length === 0;
}

function isPlace(resume: HarvestResume): resume is Place {
  return resume.version === 2;
}

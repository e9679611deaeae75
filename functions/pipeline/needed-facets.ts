import { INDICATORS } from '../indicators/index.ts';
import type { Config } from '../model/config.ts';
import { facetsFor } from '../model/facets-for.ts';
import type { FacetName } from '../model/snapshot.ts';

/** What a harvest asks for; in the cloud it is found out when the stack is deployed. */
export function neededFacets(config: Pick<Config, 'leaveOut'>): readonly FacetName[] {
  return facetsFor(INDICATORS, config);
}

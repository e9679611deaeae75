import { INDICATORS } from '../indicators/index.ts';
import type { Config } from '../model/config.ts';
import type { FacetName } from '../model/snapshot.ts';

/** What a harvest asks for: the repository itself, and what the indicators that are not left out need. */
export function neededFacets({ leaveOut }: Pick<Config, 'leaveOut'>): readonly FacetName[] {
  const enabled = INDICATORS.filter(({ id }) => !leaveOut.includes(id));
  return [...new Set<FacetName>(['repository', ...enabled.flatMap(({ needs }) => needs)])].sort();
}

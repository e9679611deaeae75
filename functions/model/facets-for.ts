import type { Config } from './config.ts';
import type { FacetName } from './snapshot.ts';

/** What a harvest asks for: the repository itself, and what the indicators that are not left out need. */
export function facetsFor(
  indicators: readonly { readonly id: string; readonly needs: readonly FacetName[] }[],
  { leaveOut }: Pick<Config, 'leaveOut'>,
): readonly FacetName[] {
  const enabled = indicators.filter(({ id }) => !leaveOut.includes(id));
  return [...new Set<FacetName>(['repository', ...enabled.flatMap(({ needs }) => needs)])].sort();
}

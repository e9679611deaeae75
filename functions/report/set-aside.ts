import type { Acknowledged } from '../model/config.ts';

/** Who runs the programme knows of this finding and put it aside; null: nobody did. */
export function setAside(
  acknowledged: readonly Acknowledged[],
  project: string,
  finding: string,
): Acknowledged | null {
  return acknowledged.find((each) => each.project === project && each.finding === finding) ?? null;
}

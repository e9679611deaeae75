import type { Acknowledged } from '../model/config.ts';

/** Who runs the programme knows of this finding and put it aside. */
export function isSetAside(acknowledged: readonly Acknowledged[], project: string, finding: string): boolean {
  return acknowledged.some((each) => each.project === project && each.finding === finding);
}

import type { Tally } from '../model/finding.ts';
import type { Indicator } from './indicator.ts';

/**
 * The tallies of several repositories as one, month by month: the sum of those that have counts; where none has, the first
 * reason, what could not be read before the rest.
 */
export function mergeTallies(indicator: Indicator, repositories: readonly (readonly Tally[])[]): Tally[] {
  return repositories[0]!.map((_, m) => {
    const all = repositories.map((tallies) => tallies[m]!);
    const counted = all.flatMap((tally) => ('counts' in tally ? [tally.counts] : []));
    if (counted.length === 0)
      return all.find((tally) => 'none' in tally && tally.none === 'unavailable') ?? all[0]!;
    return { month: all[0]!.month, counts: counted.reduce((sum, counts) => indicator.merge(sum, counts)) };
  });
}

import { daysBefore } from './days.ts';
import type { NotCounted } from './indicator.ts';
import type { Tables } from './tables/tables.ts';

/** How merge commits name the change that they merge; `fixes #3` names an issue. */
const MERGED = /\b(?:pull request|merge|[\w.-]+\/[\w.-]+) ?#(\d+)\b|\(#(\d+)\)\s*$/i;

/**
 * A mirror: more than half of a year's merge commits, at least 10, name a change that this repository does not
 * have. Its merged changes are elsewhere, so indicators over them do not apply.
 */
export function mirrored(
  { commits, changes }: Pick<Tables, 'commits' | 'changes'>,
  t: number,
): NotCounted | null {
  const numbers = new Set(changes.numbers);
  let merges = 0;
  let foreign = 0;
  for (let c = 0; c < commits.count; c++) {
    const at = commits.committedAts[c]!;
    if (commits.parents[c]! < 2 || at > t || at <= daysBefore(t, 365)) continue;
    merges++;
    const match = MERGED.exec(commits.headlines[c]!);
    const named = match?.[1] ?? match?.[2];
    if (named !== undefined && !numbers.has(Number(named))) foreign++;
  }
  if (foreign < 10 || foreign * 2 <= merges) return null;
  return {
    none: 'not-applicable',
    reason: 'most merges name changes that this repository does not have: it is a mirror',
  };
}

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
  const inYear = mergesOf({ commits, changes }).filter(({ at }) => at > daysBefore(t, 365) && at <= t);
  const merges = inYear.length;
  const foreign = inYear.filter(({ isForeign }) => isForeign).length;
  if (foreign < 10 || foreign * 2 <= merges) return null;
  return {
    none: 'not-applicable',
    reason: 'most merges name changes that this repository does not have: it is a mirror',
  };
}

interface MergeCommit {
  readonly at: number;
  /** Whether it names a change that is not here. */
  readonly isForeign: boolean;
}

const known = new WeakMap<Tables['commits'], readonly MergeCommit[]>();

/** Read once a table: a dozen indicators ask for every month. */
function mergesOf({ commits, changes }: Pick<Tables, 'commits' | 'changes'>): readonly MergeCommit[] {
  const found = known.get(commits);
  if (found !== undefined) return found;
  const numbers = new Set(changes.numbers);
  const merges: MergeCommit[] = [];
  for (let c = 0; c < commits.count; c++) {
    if (commits.parents[c]! < 2) continue;
    const match = MERGED.exec(commits.headlines[c]!);
    const named = match?.[1] ?? match?.[2];
    const isForeign = named !== undefined && !numbers.has(Number(named));
    merges.push({ at: commits.committedAts[c]!, isForeign });
  }
  known.set(commits, merges);
  return merges;
}

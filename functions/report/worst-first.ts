import type { Finding } from '../model/finding.ts';

/**
 * The findings that want something done, worst first: neglected before watch, then what waits and can be opened one by
 * one before medians and shares (the letter asks for one thing that can be finished), then what gets worse, then how far
 * it is past its threshold, then the order in which they came. Standing facts are never among them.
 */
export function worstFirst(findings: readonly Finding[]): Finding[] {
  return findings.filter(({ status }) => status === 'neglected' || status === 'watch').toSorted(compare);
}

function compare(a: Finding, b: Finding): number {
  return (
    descending(Number(a.status === 'neglected'), Number(b.status === 'neglected')) ||
    descending(Number(canBeOpened(a)), Number(canBeOpened(b))) ||
    descending(Number(a.movement === 'worsening'), Number(b.movement === 'worsening')) ||
    descending(past(a), past(b))
  );
}

/** A count of what waits; one of silent people, say, has nothing to open. */
function canBeOpened({ unit, evidenceTotal }: Finding): boolean {
  return unit === 'count' && evidenceTotal > 0;
}

/** Not a difference: both may be infinite. */
function descending(a: number, b: number): number {
  return a === b ? 0 : a > b ? -1 : 1;
}

/**
 * How far past the threshold of its grade, in steps from watch to neglected. A ratio would let counts win always: a
 * share of all there is cannot be twice its threshold.
 */
function past({ status, thresholds, value, over, worse }: Finding): number {
  const reached = value ?? over;
  if (thresholds === null || reached === null) return 0;
  const { watch, neglected } = thresholds;
  const step = Math.abs((neglected ?? watch) - watch) || watch || 1;
  const limit = status === 'neglected' && neglected !== null ? neglected : watch;
  return (worse === 'higher' ? reached - limit : limit - reached) / step;
}

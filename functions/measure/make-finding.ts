import type { Evidence, Finding, Status, Tally, TrendPoint } from '../model/finding.ts';
import type { Thresholds } from '../model/indicator.ts';
import { grade, movement, ownMedian } from './grade.ts';
import type { Indicator, Measured } from './indicator.ts';

/** What a finding is made of, of one repository or, added up, of many. */
export interface FindingFacts {
  /** Of 13 months, oldest first; the last is the month of the finding. */
  readonly tallies: readonly Tally[];
  readonly evidence: readonly Evidence[];
  readonly evidenceTotal: number;
  readonly thresholds: Thresholds;
  /** When the newest snapshot was taken, and the month's end; ISO. */
  readonly harvestedAt: string;
  readonly end: string;
  readonly missing: Finding['missing'];
  /** Findings of the repositories that were added up; none for a repository itself. */
  readonly own: readonly { readonly repository: string; readonly finding: Finding }[];
}

const KEPT = 10;

/** What has no grade stands before all of them. */
const GRADES: readonly Status[] = ['fine', 'watch', 'neglected'];

/** Grades and words a finding: the same for a repository and for a project. */
export function makeFinding(indicator: Indicator, facts: FindingFacts): Finding {
  const { id, title, answers, why, definition, unit, worse, of } = indicator;
  const points = facts.tallies.map((tally) => measurePoint(indicator, tally, facts.thresholds));
  const now = points.at(-1)!;
  const previous = points.slice(0, -1).map(({ point }) => point);
  const evidence = [...facts.evidence].sort(worstFirst).slice(0, KEPT);
  const graded = now.point.status === 'watch' || now.point.status === 'neglected';
  const seenLater = facts.harvestedAt > facts.end && indicator.undated !== null;
  return {
    id,
    title,
    answers,
    why,
    definition,
    unit,
    worse,
    thresholds: facts.thresholds,
    status: now.point.status,
    reason: now.reason,
    value: now.point.value,
    over: now.point.over,
    n: now.point.n,
    of,
    part: now.measured?.part ?? null,
    // Under the minimum the figure is a count (`part` of `n`); a sentence with a share or a median would pretend more.
    says: now.reason === null ? (now.measured?.says ?? '') : '',
    context: now.reason === null ? (now.measured?.context ?? []) : [],
    trend: points.slice(1).map(({ point }) => point),
    ownMedian: ownMedian(previous),
    movement: movement(now.point, previous, worse),
    evidence,
    evidenceTotal: facts.evidenceTotal,
    asks: graded && now.measured !== null ? indicator.asks(now.measured, facts.evidenceTotal) : null,
    undated: seenLater ? `The ${indicator.undated} are as of ${facts.harvestedAt.slice(0, 10)}.` : null,
    worseIn: facts.own.flatMap(({ repository, finding: { status, says } }) =>
      GRADES.indexOf(status) > GRADES.indexOf(now.point.status) ? [{ repository, status, says }] : [],
    ),
    missing: facts.missing,
  };
}

interface MeasuredPoint {
  readonly point: TrendPoint;
  readonly measured: Measured | null;
  readonly reason: string | null;
}

function measurePoint(indicator: Indicator, tally: Tally, thresholds: Thresholds): MeasuredPoint {
  const { month } = tally;
  const without = (status: Status, n: number, measured: Measured | null, reason: string) => ({
    point: { month, value: null, over: null, n, status },
    measured,
    reason,
  });
  if ('none' in tally) return without(tally.none, 0, null, tally.reason);
  const measured = indicator.measure(tally.counts);
  const { value, over, n } = measured;
  if (n < indicator.minimum || (value === null && over === null)) {
    const kind = indicator.unit === 'share' ? 'share' : 'median';
    const reason = `${n} ${indicator.of}; a ${kind} is told from ${indicator.minimum}`;
    return without('not-enough-data', n, measured, reason);
  }
  return {
    point: { month, value, over, n, status: grade(measured, thresholds, indicator.worse) },
    measured,
    reason: null,
  };
}

/** The longest wait first; then by place, so that equal waits fall in the same order everywhere. */
function worstFirst(a: Evidence, b: Evidence): number {
  return (
    (b.days ?? 0) - (a.days ?? 0) ||
    (a.repository < b.repository ? -1 : a.repository > b.repository ? 1 : (a.number ?? 0) - (b.number ?? 0))
  );
}

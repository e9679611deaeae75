import type { Beside, Evidence, Finding, Status, Tally, TrendPoint } from '../model/finding.ts';
import type { Thresholds } from '../model/indicator.ts';
import { grade, movement, ownMedian } from './grade.ts';
import type { Indicator, Measured } from './indicator.ts';

/** What a finding is made of, of one repository or, added up, of many. */
export interface FindingFacts {
  /** Of 13 months, oldest first; the last is the month of the finding. */
  readonly tallies: readonly Tally[];
  readonly evidence: readonly Evidence[];
  readonly evidenceTotal: number;
  readonly beside: Beside | null;
  readonly thresholds: Thresholds | null;
  /** When the newest snapshot was taken, and the month's end; ISO. */
  readonly harvestedAt: string;
  readonly end: string;
  readonly missing: Finding['missing'];
  /** Findings of the repositories that were added up; none for a repository itself. */
  readonly own: readonly { readonly repository: string; readonly finding: Finding }[];
}

/** Pieces of evidence that a finding keeps. */
const KEPT = 10;

/** What has no grade stands before all of them. */
const GRADES: readonly Status[] = ['fine', 'watch', 'neglected'];

/** Grades and words a finding: the same for a repository and for a project. */
export function makeFinding(indicator: Indicator, facts: FindingFacts): Finding {
  const { id, title, answers, why, definition, unit, worse, of } = indicator;
  const points = facts.tallies.map((tally) => measurePoint(indicator, tally, facts.thresholds));
  const now = points.at(-1)!;
  const previous = points.slice(0, -1).map(({ point }) => point);
  const evidence = worstFirst(facts.evidence);
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
    apart: indicator.apart ?? false,
    part: now.measured?.part ?? null,
    // Under the minimum the figure is a count (`part` of `n`); a sentence with a share or a median would pretend more.
    says: now.reason === null ? (now.measured?.says ?? '') : '',
    // How many are unknown is told where that is why there is no value.
    context: now.reason === null || now.point.status === 'unavailable' ? (now.measured?.context ?? []) : [],
    trend: points.slice(1).map(({ point }) => point),
    ownMedian: ownMedian(previous),
    movement: now.point.status === 'noted' ? null : movement(now.point, previous, worse),
    evidence,
    evidenceTotal: facts.evidenceTotal,
    beside: facts.beside,
    asks: graded && now.measured !== null ? indicator.asks(now.measured, facts.evidenceTotal) : null,
    forAnyone: indicator.forAnyone,
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

function measurePoint(indicator: Indicator, tally: Tally, thresholds: Thresholds | null): MeasuredPoint {
  const { month } = tally;
  const without = (status: Status, n: number, measured: Measured | null, reason: string) => ({
    point: { month, value: null, over: null, n, status },
    measured,
    reason,
  });
  if ('none' in tally) return without(tally.none, 0, null, tally.reason);
  const measured = indicator.measure(tally.counts);
  const { value, over, n, unavailable } = measured;
  if (n < indicator.minimum || (value === null && over === null))
    return without('not-enough-data', n, measured, tooFew(indicator, n));
  if (unavailable !== undefined) return without('unavailable', n, measured, unavailable);
  return {
    point: { month, value, over, n, status: grade(measured, { ...indicator, thresholds }) },
    measured,
    reason: null,
  };
}

function tooFew({ of, unit, minimum }: Indicator, n: number): string {
  if (minimum <= 1) return `no ${of}`;
  const kind = unit === 'days' ? 'median' : unit === 'count' ? 'figure' : unit;
  return `${n} ${of}; a ${kind} is told from ${minimum}`;
}

/** The longest wait first, as many as are kept; equal waits by place, so that they fall in the same order everywhere. */
export function worstFirst(evidence: readonly Evidence[]): Evidence[] {
  return [...evidence].sort(compare).slice(0, KEPT);
}

function compare(a: Evidence, b: Evidence): number {
  return (
    (b.days ?? 0) - (a.days ?? 0) ||
    inOrder(a.repository, b.repository) ||
    (a.number ?? 0) - (b.number ?? 0) ||
    inOrder(a.title, b.title)
  );
}

/** By code units: no locale of the machine takes part. */
function inOrder(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

import type { Finding, ProjectFindings, TrendPoint } from '../../model/finding.ts';
import { plainNumber, quantity } from '../../model/quantity.ts';
import type { Measure, Section, TrendMark } from '../../model/report.ts';
import { worstFirst } from '../worst-first.ts';

/** Under this many, a share is told as a count: `2 of 5 newcomers`. */
const ENOUGH = 10;

const ALL = 'What was looked at';

/** As many as a reader takes in; the page has all. */
const SHOWN = 7;

/**
 * The table of everything that was looked at: grade, number with its denominator, against last month, twelve months. What
 * stands out is told in short: those that want something done before all, then what is graded and fine, in the order in
 * which they always come.
 */
export function measures({ findings }: Pick<ProjectFindings, 'findings'>): Section {
  const shown = standingOut(findings);
  // The summary counts the same: a standing fact is no measure that could be fine.
  const graded = findings.filter(({ status }) => status !== 'noted').length;
  const title = shown.length >= graded ? ALL : `What stands out: ${shown.length} of ${graded} measures`;
  return {
    id: 'measures',
    title: ALL,
    lead: null,
    inLetter: SHOWN,
    shape: 'measures',
    measures: findings.map(measure),
    inShort: { title, findings: shown.map(({ id }) => id) },
  };
}

function standingOut(findings: readonly Finding[]): readonly Finding[] {
  const wanting = worstFirst(findings);
  const answered = findings.filter((finding) => finding.status === 'fine');
  const rest = findings.filter((finding) => finding.status !== 'fine' && !wanting.includes(finding));
  const chosen = new Set([...wanting, ...answered, ...rest].slice(0, SHOWN));
  return findings.filter((finding) => chosen.has(finding));
}

function measure(finding: Finding): Measure {
  const { id, title, status, unit, movement, trend } = finding;
  return {
    finding: id,
    title,
    status,
    unit,
    figure: figure(finding),
    comparison: comparison(finding),
    movement,
    worseIn: worseIn(finding),
    setAside: null,
    trend: trend.map((point) => mark(point, finding)),
  };
}

function figure({ value, over, n, of, part, unit }: Finding): string | null {
  if (unit === 'share' && n < ENOUGH) return part !== null && n > 0 ? `${part} of ${n} ${of}` : null;
  if (over !== null && value === null) return `over ${quantity(over, unit)}, ${plainNumber(n)} ${of}`;
  if (value === null) return null;
  const number = quantity(value, unit);
  // Of a median or a ratio `n` is what it was told from, not what it is a part of.
  if (unit === 'days' || unit === 'months' || unit === 'ratio') return `${number}, ${plainNumber(n)} ${of}`;
  return n > 0 ? `${number} of ${plainNumber(n)} ${of}` : number;
}

/** `6 last month, 5 usual`; days that stand in the figure beside it are not said again. */
function comparison(finding: Finding): string | null {
  const { trend, ownMedian, unit } = finding;
  const inDays = unit === 'days' && (finding.value ?? finding.over ?? 0) >= 1;
  const told = (value: number) => (inDays && value >= 1 ? plainNumber(value) : quantity(value, unit));
  const before = trend.at(-2);
  const last = before && mark(before, finding);
  const words = [
    ...(last && last.value !== null ? [`${last.atLeast ? 'over ' : ''}${told(last.value)} last month`] : []),
    ...(ownMedian !== null ? [`${told(ownMedian)} usual`] : []),
  ];
  return words.length === 0 ? null : words.join(', ');
}

function worseIn({ worseIn }: Finding): string | null {
  const graded = [
    ['neglected', 'neglected'],
    ['watch', 'to watch'],
  ] as const;
  const words = graded.flatMap(([grade, word]) => {
    const names = worseIn
      .filter(({ status }) => status === grade)
      .map(({ repository }) => repository.split('/').at(-1));
    return names.length === 0 ? [] : [`${word} in ${names.join(' and ')}`];
  });
  return words.length === 0 ? null : words.join(', ');
}

function mark({ value, over, n }: TrendPoint, { unit }: Pick<Finding, 'unit'>): TrendMark {
  if (unit === 'share' && n < ENOUGH) return { value: null, atLeast: false };
  return { value: value ?? over, atLeast: value === null && over !== null };
}

import type { Finding, Status, TrendPoint } from '../../model/finding.ts';
import { quantity } from '../../model/quantity.ts';
import type { Section } from '../../model/report.ts';
import { inTurn } from '../in-turn.ts';
import type { MaintainersSource } from '../parts.ts';
import { toldKinds } from '../told-kinds.ts';
import { worstFirst } from '../worst-first.ts';

/** Under this many a share is no share, and two of them are no change. */
const ENOUGH = 10;

/** Of notes in a letter. */
const IN_LETTER = 3;

/**
 * What has another grade than last month, or left the range of its year: what got worse and what got better in turn.
 * What tells of one of the six kinds of work comes last: a letter has it, with last month beside it.
 */
export function changed({
  findings: { findings },
  aside,
}: Pick<MaintainersSource, 'findings' | 'aside'>): Section | null {
  const kinds = toldKinds(findings, aside).map(({ told }) => told);
  const worst = worstFirst(findings);
  const sorted = [...worst, ...findings.filter((finding) => !worst.includes(finding))];
  const notesOf = (some: readonly Finding[]) => {
    const of = (direction: Direction) =>
      some.flatMap((finding) => (directionOf(finding) === direction ? (told(finding) ?? []) : []));
    return inTurn([of('worse'), of('better')]);
  };
  const others = notesOf(sorted.filter((finding) => !kinds.includes(finding)));
  const notes = [...others, ...notesOf(sorted.filter((finding) => kinds.includes(finding)))];
  if (notes.length === 0) return null;
  const inLetter = Math.min(IN_LETTER, others.length);
  return { id: 'changed', title: 'What changed', lead: null, inLetter, shape: 'notes', notes };
}

type Direction = 'worse' | 'better';

const GRADES: readonly Status[] = ['fine', 'watch', 'neglected'];

function directionOf(finding: Finding): Direction | null {
  const by = gradeChange(finding);
  if (by !== 0) return by > 0 ? 'worse' : 'better';
  if (finding.movement === 'worsening') return 'worse';
  return finding.movement === 'improving' ? 'better' : null;
}

/** Grades up or down since last month; 0 where either month has none. */
function gradeChange({ status, trend }: Finding): number {
  const now = GRADES.indexOf(status);
  const before = GRADES.indexOf(trend.at(-2)?.status ?? status);
  return now < 0 || before < 0 ? 0 : now - before;
}

/** `Review load: 54 %, was 51 %, now neglected, the highest in a year.` */
function told(finding: Finding): string | null {
  const { title, value, over, n, trend, unit } = finding;
  const before = trend.at(-2);
  const now = words({ value, over, n }, unit);
  const was = before === undefined ? null : words(before, unit);
  if (now === null || was === null) return null;
  const parts = [
    ...(now === was ? [now] : [now, `was ${was}`]),
    ...gradeNow(finding),
    ...outOfItsYear(finding),
  ];
  return `${title}: ${parts.join(', ')}.`;
}

function gradeNow(finding: Finding): string[] {
  const change = gradeChange(finding);
  if (change === 0) return [];
  if (finding.status === 'fine') return ['fine again'];
  if (change < 0) return ['neglected no more'];
  return [finding.status === 'neglected' ? 'now neglected' : 'now to watch'];
}

function outOfItsYear({ movement, worse }: Finding): string[] {
  if (movement !== 'worsening' && movement !== 'improving') return [];
  const isHigh = (movement === 'worsening') === (worse === 'higher');
  return [isHigh ? 'the highest in a year' : 'the lowest in a year'];
}

function words(
  { value, over, n }: Pick<TrendPoint, 'value' | 'over' | 'n'>,
  unit: Finding['unit'],
): string | null {
  if (unit === 'share' && n < ENOUGH) return null;
  if (value !== null) return quantity(value, unit);
  return over === null ? null : `over ${quantity(over, unit)}`;
}

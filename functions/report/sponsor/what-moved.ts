import type { Finding, Status } from '../../model/finding.ts';
import type { Anchor } from '../../model/indicator.ts';
import { monthInWords } from '../../model/month.ts';
import type { WorkArea } from '../../model/work-area.ts';
import { hasAnswer } from '../has-answer.ts';

/** What tells how a kind of work stands: the passage of the mission, or an indicator by its id. */
const TOLD_BY: Readonly<Partial<Record<WorkArea, Anchor | 'untested-changes'>>> = {
  documentation: 'documentation',
  ci: 'ci',
  tests: 'untested-changes',
  deprecation: 'deprecation',
  refactoring: 'shared-maintenance',
  dependencies: 'shared-maintenance',
  release: 'shared-maintenance',
  upkeep: 'shared-maintenance',
};

/**
 * Whether the part of a project that a kind of work is about changed its grades since the end of a month, in words:
 * `Documentation issues without an answer: neglected, was fine in May 2026; 2 measures as in May 2026`.
 */
export function whatMoved(
  findings: readonly Finding[],
  area: WorkArea,
  { since, month }: { readonly since: string; readonly month: string },
): string {
  const told = findings.filter(
    ({ id, answers, thresholds, trend }) =>
      thresholds !== null &&
      trend.length > 0 &&
      (id === TOLD_BY[area] || answers.some((each) => each === TOLD_BY[area])),
  );
  if (told.length === 0) return 'no measure tells';
  if (since === month) return 'it began this month';
  const moves = told.flatMap((finding) => moveOf(finding, since) ?? []);
  if (moves.length === 0) return 'too little is known';
  const changed = moves.filter(({ by }) => by !== 0).toSorted((a, b) => b.by - a.by);
  const rest = moves.filter(({ by }) => by === 0);
  const words = changed.map(
    ({ title, now, before, month: then }) => `${title}: ${now}, was ${before} in ${monthInWords(then)}`,
  );
  if (rest.length === 1)
    words.push(`${rest[0]!.title}: ${rest[0]!.now}, as in ${monthInWords(rest[0]!.month)}`);
  if (rest.length > 1) {
    const since = monthInWords(rest.map((move) => move.month).sort()[0]!);
    const all = rest.length === 2 ? 'both' : `all ${rest.length}`;
    words.push(`${changed.length > 0 ? rest.length : all} measures as in ${since}`);
  }
  return words.join('; ');
}

interface Move {
  readonly title: string;
  readonly month: string;
  readonly now: string;
  readonly before: string;
  /** Grades; more than 0 is worse. */
  readonly by: number;
}

const GRADES: Readonly<Partial<Record<Status, { readonly word: string; readonly rank: number }>>> = {
  fine: { word: 'fine', rank: 0 },
  watch: { word: 'to watch', rank: 1 },
  neglected: { word: 'neglected', rank: 2 },
};

/** Against the pledge's first month, or the first of the year that is known where it began before. */
function moveOf(finding: Finding, since: string): Move | null {
  const { title, status, trend } = finding;
  const first = trend.find((point) => point.month >= since && GRADES[point.status] !== undefined);
  const before = first && GRADES[first.status];
  const now = GRADES[status];
  if (!hasAnswer(finding) || first === undefined || before === undefined || now === undefined) return null;
  if (first.month === trend.at(-1)!.month) return null;
  return { title, month: first.month, now: now.word, before: before.word, by: now.rank - before.rank };
}

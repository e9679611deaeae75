import type { Finding } from '../../model/finding.ts';
import type { Anchor } from '../../model/indicator.ts';
import type { Section } from '../../model/report.ts';
import { hasAnswer } from '../has-answer.ts';
import type { MaintainersSource } from '../parts.ts';

/** What brings care back, in the order of the mission. */
const PRACTICES = [
  ['open-decisions', 'Open decision making'],
  ['documented-governance', 'Documented governance'],
  ['organisational-support', 'Organisational support'],
  ['shared-maintenance', 'Shared maintenance'],
] as const satisfies readonly (readonly [Anchor, string])[];

/** Of lines in a letter. */
const IN_LETTER = 2;

/**
 * What of the four practices is in place and what is missing, a line each; where something is missing first. A letter has
 * those alone that tell more than what it asks for.
 */
export function practices({ findings, asks }: Pick<MaintainersSource, 'findings' | 'asks'>): Section | null {
  const asked = new Set(asks.map(({ finding }) => finding));
  const lines = PRACTICES.flatMap(([anchor, name]) =>
    line(name, practised(findings.findings, anchor), asked),
  );
  if (!lines.some(({ known }) => known)) return null;
  const sorted = lines.toSorted((a, b) => Number(b.isNews) - Number(a.isNews) || b.lacks - a.lacks);
  return {
    id: 'practices',
    title: 'The four practices',
    lead: null,
    inLetter: Math.min(IN_LETTER, sorted.filter(({ isNews }) => isNews).length),
    shape: 'notes',
    notes: sorted.map(({ note }) => note),
  };
}

/** Of what tells of two practices the first is told: nothing is said twice. */
function practised(findings: readonly Finding[], anchor: Anchor): readonly Finding[] {
  const isPractice = (answer: Anchor) => PRACTICES.some(([practice]) => practice === answer);
  return findings.filter(({ answers }) => answers.find(isPractice) === anchor);
}

interface Line {
  readonly note: string;
  readonly known: boolean;
  /** It says something that no ask says. */
  readonly isNews: boolean;
  /** 2: neglected, 1: to watch. */
  readonly lacks: number;
}

function line(name: string, findings: readonly Finding[], asked: ReadonlySet<string>): Line[] {
  if (findings.length === 0) return [];
  const answered = findings.filter(hasAnswer);
  const telling = answered.filter(({ says }) => says !== '');
  const facts = telling.map(({ says }) => says);
  if (facts.length === 0)
    return [{ note: `${name}: cannot be told.`, known: false, isNews: false, lacks: 0 }];
  const note = [`${name}: ${facts.join('; ')}.`, ...answered.flatMap(listed)].join(' ');
  const grades = findings.map(({ status }) => (status === 'neglected' ? 2 : status === 'watch' ? 1 : 0));
  return [
    { note, known: true, isNews: telling.some(({ id }) => !asked.has(id)), lacks: Math.max(...grades) },
  ];
}

/** What of it is missing and what is there, where the finding lists it: a count of gaps helps nobody to close one. */
function listed({ context }: Finding): readonly string[] {
  return context.filter((each) => /^(?:Missing|There): /.test(each));
}

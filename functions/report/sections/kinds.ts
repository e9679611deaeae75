import type { Measure, Section } from '../../model/report.ts';
import { hasAnswer } from '../has-answer.ts';
import { inSentence } from '../in-sentence.ts';
import { measureOf } from '../measure-of.ts';
import type { MaintainersSource } from '../parts.ts';
import { type ToldKind, toldKinds } from '../told-kinds.ts';

const TITLE = 'Six kinds of work';

/** How each of them stands, in six lines that every letter has. */
export function kinds({ findings, aside }: Pick<MaintainersSource, 'findings' | 'aside'>): Section {
  const told = toldKinds(findings.findings, aside);
  const measures = told.map(line);
  // Six times unknown is said in one sentence, and why under what could not be seen.
  const isKnown = told.some((each) => each.told !== null && hasAnswer(each.told));
  return {
    id: 'kinds',
    title: TITLE,
    lead: null,
    inLetter: isKnown ? measures.length : 0,
    shape: 'measures',
    measures,
    inShort: { title: TITLE, findings: measures.map(({ finding }) => finding) },
  };
}

function line({ kind, name, told, setAside }: ToldKind): Measure {
  if (told === null) return { ...NOT_MEASURED, finding: kind, title: name };
  const measure = measureOf(told, setAside);
  // Where nothing is told there is no finding to name; why is said under what could not be seen.
  const isTold = told.status === 'noted' || measure.figure !== null;
  return { ...measure, title: isTold ? titled(name, told.title) : name };
}

/** `Decisions that wait` names its kind already. */
function titled(name: string, title: string): string {
  return title.startsWith(name) ? title : `${name}: ${inSentence(title)}`;
}

/** Of a programme that leaves out all indicators of a kind. */
const NOT_MEASURED = {
  status: 'unavailable',
  unit: 'count',
  figure: null,
  comparison: null,
  movement: null,
  worseIn: null,
  setAside: null,
  trend: [],
} as const satisfies Omit<Measure, 'finding' | 'title'>;

import type { Finding } from '../../model/finding.ts';
import { plainNumber } from '../../model/quantity.ts';
import type { Section } from '../../model/report.ts';
import { beginSentence } from '../begin-sentence.ts';
import { hasAnswer } from '../has-answer.ts';
import type { MaintainersSource } from '../parts.ts';

/** Who carried the commons: how much of it rests on one person, counted and without a name, and what waits for each. */
export function load({ findings }: Pick<MaintainersSource, 'findings'>): Section | null {
  const answered = new Map(findings.findings.filter(hasAnswer).map((finding) => [finding.id, finding]));
  const notes = [...carried(answered), ...weighs(answered)];
  if (notes.length === 0) return null;
  return { id: 'load', title: 'Who carried the commons', lead: null, inLetter: 2, shape: 'notes', notes };
}

type Answered = ReadonlyMap<string, Finding>;

/** Not said to be the same person: each figure is counted on its own. */
const CARRIED = [
  ['review-load', 'reviews', 'made'],
  ['upkeep-carriers', 'changes of upkeep', 'did'],
  ['ci-carriers', 'changes of CI', 'did'],
  ['quiet-fixes', 'breakages of the branch', 'mended'],
] as const;

function carried(answered: Answered): string[] {
  const told = CARRIED.flatMap(([id, of, did]) => {
    const { part = null, n = 0, status } = answered.get(id) ?? {};
    return part === null || n < 2 ? [] : [{ of, did, part, n, heavy: status !== 'fine' }];
  });
  if (told.length === 0) return [];
  const facts = told.map(({ of, did, part, n }, at) => {
    const one = at === 0 ? 'one person' : 'one';
    return `of ${plainNumber(n)} ${of} ${one} ${did} ${plainNumber(part)}`;
  });
  const seen = told.some(({ heavy }) => heavy)
    ? ' If that is you: thank you. You may hand some of it on.'
    : '';
  const sentence = facts.join(', ');
  return [`${beginSentence(sentence)}.${seen}`];
}

function weighs(answered: Answered): string[] {
  const told = ['queue-per-reviewer', 'upkeep-by-volunteers'].flatMap((id) => {
    const { says = '', unit, value = null } = answered.get(id) ?? {};
    // Less than one change for each reviewer weighs on nobody.
    const isLight = unit === 'ratio' && value !== null && value < 1;
    return says === '' || isLight ? [] : [says];
  });
  const sentence = told.join('; ');
  return sentence === '' ? [] : [`${beginSentence(sentence)}.`];
}

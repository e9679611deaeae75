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

/** Not said to be the same person: each figure is counted on its own, and over its own time. */
const CARRIED = [
  ['review-load', '90 days', 'made', 'reviews'],
  ['quiet-fixes', '90 days', 'mended', 'breakages of the branch'],
  ['upkeep-carriers', '12 months', 'did', 'changes of upkeep'],
  ['ci-carriers', '12 months', 'did', 'changes of CI'],
] as const;

function carried(answered: Answered): string[] {
  const told = CARRIED.flatMap(([id, time, did, of]) => {
    const { part = null, n = 0, status } = answered.get(id) ?? {};
    const share = `${did} ${part === null ? '' : plainNumber(part)} of ${plainNumber(n)} ${of}`;
    return part === null || n < 2 ? [] : [{ time, share, heavy: status !== 'fine' }];
  });
  if (told.length === 0) return [];
  const facts = told.map(({ time, share }, at) => {
    const one = at === 0 ? 'one person' : 'one';
    return time === told[at - 1]?.time
      ? ` and ${one} ${share}`
      : `${at === 0 ? '' : '; '}in ${time} ${one} ${share}`;
  });
  const seen = told.some(({ heavy }) => heavy)
    ? ' If that is you: thank you. You may hand some of it on.'
    : '';
  return [`${beginSentence(facts.join(''))}.${seen}`];
}

function weighs(answered: Answered): string[] {
  const { says = '', value = null } = answered.get('queue-per-reviewer') ?? {};
  // Less than one change for each reviewer weighs on nobody.
  return says === '' || (value !== null && value < 1) ? [] : [`${beginSentence(says)}.`];
}

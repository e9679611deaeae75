import type { Finding } from '../../model/finding.ts';
import { plainNumber } from '../../model/quantity.ts';
import type { Section } from '../../model/report.ts';
import { beginSentence } from '../begin-sentence.ts';
import { hasAnswer } from '../has-answer.ts';
import type { MaintainersSource } from '../parts.ts';

/** Who carried the commons: how much of it rests on one person, counted and without a name, and what waits for each. */
export function load({ findings }: Pick<MaintainersSource, 'findings'>): Section | null {
  const answered = new Map(findings.findings.filter(hasAnswer).map((finding) => [finding.id, finding]));
  const told = carried(answered);
  const notes = [...(told.length > 0 ? [inWords(told)] : []), ...weighs(answered)];
  if (notes.length === 0) return null;
  const lead = told.some(({ heavy }) => heavy)
    ? 'If one of them is you: thank you. You may hand some of it on.'
    : null;
  return { id: 'load', title: 'Who carried the commons', lead, inLetter: 2, shape: 'notes', notes };
}

type Answered = ReadonlyMap<string, Finding>;

/** Not said to be the same person: each figure is counted on its own, and over its own time. */
const CARRIED = [
  ['review-load', '90 days', 'made', 'reviews'],
  ['quiet-fixes', '90 days', 'mended', 'breakages of the branch'],
  ['upkeep-carriers', '12 months', 'did', 'changes of upkeep'],
  ['ci-carriers', '12 months', 'did', 'changes of CI'],
] as const;

interface Carried {
  readonly time: string;
  readonly did: string;
  /** `45 of 83 reviews` */
  readonly share: string;
  readonly heavy: boolean;
}

function carried(answered: Answered): readonly Carried[] {
  return CARRIED.flatMap(([id, time, did, of]) => {
    const { part = null, n = 0, status } = answered.get(id) ?? {};
    if (part === null || n < 2) return [];
    return [
      { time, did, share: `${plainNumber(part)} of ${plainNumber(n)} ${of}`, heavy: status !== 'fine' },
    ];
  });
}

/** `In 90 days one person made 45 of 83 reviews; in 12 months one did 31 of 96 changes of upkeep.` */
function inWords(told: readonly Carried[]): string {
  const facts = told.map(({ time, did, share }, at) => {
    const before = told[at - 1];
    if (before?.time !== time)
      return `${at === 0 ? '' : '; '}in ${time} ${at === 0 ? 'one person' : 'one'} ${did} ${share}`;
    return before.did === did ? ` and one ${share}` : ` and one ${did} ${share}`;
  });
  return `${beginSentence(facts.join(''))}.`;
}

function weighs(answered: Answered): string[] {
  const { says = '', value = null } = answered.get('queue-per-reviewer') ?? {};
  // Less than one change for each reviewer weighs on nobody.
  return says === '' || (value !== null && value < 1) ? [] : [`${beginSentence(says)}.`];
}

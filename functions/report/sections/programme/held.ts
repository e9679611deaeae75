import type { LetterName } from '../../../model/audience.ts';
import type { Section } from '../../../model/report.ts';
import type { ProgrammeParts } from '../../parts.ts';

/** Letters of the month that are written and not sent, and why: nobody else is told. */
export function held({ holds, plan }: ProgrammeParts): Section | null {
  if (holds.length === 0) return null;
  return {
    id: 'held',
    title: 'Letters that you hold back',
    lead: null,
    inLetter: 3,
    shape: 'notes',
    notes: holds.map((each) => `${letterIn(each, plan.config)}: ${each.reason}`),
  };
}

function letterIn(
  { audience, subject }: LetterName,
  { projects, sponsors }: ProgrammeParts['plan']['config'],
): string {
  if (audience === 'programme') return 'This letter';
  if (audience === 'sponsor') return `To ${sponsors.find(({ id }) => id === subject)?.company ?? subject}`;
  return `To the maintainers of ${projects.find(({ id }) => id === subject)?.name ?? subject}`;
}

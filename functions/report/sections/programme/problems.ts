import type { Section } from '../../../model/report.ts';
import type { ProgrammeParts } from '../../parts.ts';
import { unreadProblems } from '../../programme/unread-problems.ts';

/** What keeps the other sections from being whole, before them. */
export function problems(parts: ProgrammeParts): Section | null {
  const notes = unreadProblems(parts);
  if (notes.length === 0) return null;
  return {
    id: 'problems',
    title: 'Could not be read',
    lead: parts.projects.some(({ unreadable }) => unreadable.length > 0)
      ? 'The page of each project has the messages in full.'
      : null,
    inLetter: 3,
    shape: 'notes',
    notes,
  };
}

import type { Section } from '../model/report.ts';

/** Whether a section lists work with what one does with it. */
export function isWorkToTake(section: Section): boolean {
  return section.shape === 'list' && section.entries.some(({ todo }) => todo !== null);
}

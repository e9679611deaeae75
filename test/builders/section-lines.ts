import type { Section } from '../../functions/model/report.ts';

/** What a reader sees of a section, a line each: notes, or cells between bars. */
export function sectionLines(section: Section | null): readonly string[] {
  if (section === null) return [];
  if (section.shape === 'notes') return section.notes;
  if (section.shape === 'table') return section.rows.map(({ cells }) => cells.join(' | '));
  if (section.shape === 'measures')
    return section.measures.map(({ title, figure, comparison }) => `${title}: ${figure} (${comparison})`);
  throw new Error(`${section.shape} has no lines of its own`);
}

import { plainNumber } from '../../../model/quantity.ts';
import type { Section } from '../../../model/report.ts';
import type { ProgrammeParts } from '../../parts.ts';

/** Whoever has people in a project, by name: no ranking. */
export function companies({ portfolio }: ProgrammeParts): Section | null {
  if (portfolio.companies.length === 0) return null;
  const names = new Map(portfolio.projects.map(({ project }) => [project.id, project.name]));
  const columns = ['Company', 'People', 'Projects'];
  return {
    id: 'companies',
    title: 'Companies with people there',
    lead: 'Active in 12 months, as far as it is known who works for whom.',
    inLetter: 0,
    shape: 'table',
    columns: columns.map((title) => ({ title, numeric: title === 'People' })),
    rows: portfolio.companies.map(({ name, people, projects }) => ({
      cells: [name, plainNumber(people), projects.map((id) => names.get(id) ?? id).join(', ')],
      url: null,
    })),
    inShort: columns,
  };
}

import type { Gap } from '../../../model/portfolio-findings.ts';
import { plainNumber } from '../../../model/quantity.ts';
import type { Section } from '../../../model/report.ts';
import { listed } from '../../listed.ts';
import type { ProgrammeParts } from '../../parts.ts';
import { openGaps } from '../../programme/open-gaps.ts';

const GAP = 'Neglected';
const WHERE = 'Where';
const COULD = 'Whose people know it';

/** Companies in one cell. */
const SHOWN = 3;

/** The same gap in several projects, and the companies that could meet it, the most people first. */
export function gaps(parts: ProgrammeParts): Section | null {
  const open = openGaps(parts);
  if (open.length === 0) return null;
  return {
    id: 'gaps',
    title: 'The same gap in several projects',
    lead: null,
    inLetter: 3,
    shape: 'table',
    columns: [GAP, WHERE, COULD, 'In words', 'All companies'].map((title) => ({ title, numeric: false })),
    rows: open.map((gap) => ({ cells: cells(gap), url: null })),
    inShort: [GAP, WHERE, COULD],
  };
}

function cells({ title, projects, companies }: Gap): string[] {
  const named = companies.map(({ name, people }) => `${name} (${plainNumber(people)})`);
  return [
    title,
    listed(
      projects.map(({ name }) => name),
      SHOWN,
    ),
    named.length === 0 ? 'nobody' : listed(named, SHOWN),
    projects.map(({ name, says }) => `${name}: ${says}`).join('; '),
    named.join(', '),
  ];
}

import { plainNumber } from '../../../model/quantity.ts';
import type { Section } from '../../../model/report.ts';
import type { ActiveSponsor } from '../../active-sponsor.ts';
import { AREA_WORDS } from '../../area-words.ts';

const WORK = 'Kind of work';
const PROJECT = 'Project';
const OWN = 'Yours';
const ALL = 'All';

/** Where a company's people worked, most first; below it what they left to others. */
export function where({ company }: ActiveSponsor): Section | null {
  const shares = company.projects
    .flatMap(({ project, areas }) => areas.map((share) => ({ ...share, project: project.name })))
    .toSorted((a, b) => b.own - a.own || b.all - a.all);
  if (shares.length === 0) return null;
  return {
    id: 'where',
    title: 'Where your people worked',
    lead: 'Merged in 12 months: theirs, and everybody’s.',
    inLetter: 0,
    shape: 'table',
    columns: [
      { title: WORK, numeric: false },
      { title: PROJECT, numeric: false },
      { title: OWN, numeric: true },
      { title: ALL, numeric: true },
    ],
    rows: shares.map(({ area, project, own, all }) => ({
      cells: [AREA_WORDS[area].title, project, plainNumber(own), plainNumber(all)],
      url: null,
    })),
    inShort: company.projects.length > 1 ? [WORK, PROJECT, OWN, ALL] : [WORK, OWN, ALL],
  };
}

import { PROGRAMME } from '../../model/audience.ts';
import type { Report } from '../../model/report.ts';
import { assembleReport } from '../assemble.ts';
import type { ProgrammeParts } from '../parts.ts';
import { programmeAsks } from '../programme/programme-asks.ts';
import { programmeHeadline } from '../programme/programme-headline.ts';
import { programmeLastAsks } from '../programme/programme-last-asks.ts';
import { programmeSummary } from '../programme/programme-summary.ts';
import type { MakeSection } from '../section.ts';
import { companies } from '../sections/programme/companies.ts';
import { emerging } from '../sections/programme/emerging.ts';
import { gaps } from '../sections/programme/gaps.ts';
import { held } from '../sections/programme/held.ts';
import { problems } from '../sections/programme/problems.ts';
import { projects } from '../sections/programme/projects.ts';
import { setAside } from '../sections/programme/set-aside.ts';

/** The order is the same every month. */
const SECTIONS: readonly MakeSection<ProgrammeParts>[] = [
  problems,
  held,
  emerging,
  gaps,
  projects,
  companies,
  setAside,
];

/** What whoever runs the programme is told: all projects on one page, and what kept the letters from being whole. */
export function programmeReport(parts: ProgrammeParts): Report {
  const { name, portfolio, projects: all } = parts;
  const repositories = [...new Set(all.flatMap((project) => project.repositories))];
  return assembleReport(parts, {
    audience: 'programme',
    subject: { id: PROGRAMME, name },
    repositories: repositories.map((repository) => ({ name: repository, url: null })),
    harvestedAt: portfolio.harvestedAt ?? '',
    headline: programmeHeadline(parts),
    summary: programmeSummary(parts),
    note: null,
    asks: programmeAsks(parts),
    lastAsks: programmeLastAsks(parts),
    sections: SECTIONS.flatMap((section) => section(parts) ?? []),
    findings: [],
  });
}

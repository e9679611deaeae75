import type { ActiveSponsor } from '../../functions/report/active-sponsor.ts';
import { companyFindings } from './company-findings.ts';
import { portfolioFindings } from './portfolio-findings.ts';
import { letterParts, projectFindings } from './report.ts';

/** What the letter to Lighthouse Works is made with; nothing is neglected. */
export function sponsorParts(parts: Partial<ActiveSponsor> = {}): ActiveSponsor {
  const projects = parts.projects ?? [projectFindings([])];
  return {
    ...letterParts(),
    sponsor: { id: 'lighthouse-works', company: 'Lighthouse Works' },
    company: companyFindings(),
    projects,
    pledged: projects,
    portfolio: portfolioFindings(projects),
    ...parts,
  };
}

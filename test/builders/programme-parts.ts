import type { ProjectFindings } from '../../functions/model/finding.ts';
import type { ProgrammeParts } from '../../functions/report/parts.ts';
import { portfolioFindings } from './portfolio-findings.ts';
import { letterParts } from './report.ts';

/** What the letter of the Harbour Office is made with. */
export function programmeParts(
  projects: readonly ProjectFindings[],
  parts: Partial<ProgrammeParts> = {},
): ProgrammeParts {
  return {
    ...letterParts(),
    name: 'Harbour Office',
    holds: [],
    portfolio: portfolioFindings(projects),
    projects,
    ...parts,
  };
}

import type { ProjectFindings } from '../../functions/model/finding.ts';
import type { PortfolioFindings } from '../../functions/model/portfolio-findings.ts';

/** These projects beside each other, with two companies in the first of them. */
export function portfolioFindings(
  projects: readonly ProjectFindings[],
  facts: Partial<PortfolioFindings> = {},
): PortfolioFindings {
  const first = projects.slice(0, 1).map(({ project }) => project.id);
  return {
    schema: 1,
    kind: 'portfolio',
    month: '2026-07',
    readFrom: [],
    harvestedAt: projects[0]?.harvestedAt ?? null,
    projects: projects.map(({ project, repositories, findings }) => ({
      project,
      repositories: repositories.length,
      findings,
    })),
    gaps: [],
    hatBalance: { median: 0.41, projects: projects.length },
    companies: [
      { id: 'lighthouse-works', name: 'Lighthouse Works', people: 11, projects: first },
      { id: 'north-pier', name: 'North Pier', people: 10, projects: first },
    ],
    missing: [],
    ...facts,
  };
}

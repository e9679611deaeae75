import type { Finding, ProjectFindings } from '../../functions/model/finding.ts';
import type { Report } from '../../functions/model/report.ts';
import { assembleReport, type ReportParts } from '../../functions/report/assemble.ts';
import type { FindingBuilder } from './finding.ts';

export const REPOSITORIES = ['harbour-lights/beacon', 'harbour-lights/foghorn', 'harbour-lights/charts'];

export function projectFindings(
  findings: readonly FindingBuilder[],
  facts: Partial<ProjectFindings> = {},
): ProjectFindings {
  return {
    schema: 1,
    kind: 'project',
    project: { id: 'harbour-lights', name: 'Harbour Lights' },
    month: '2026-07',
    repositories: REPOSITORIES,
    readFrom: [],
    harvestedAt: '2026-08-02T06:00:00Z',
    unreadable: [],
    findings: findings.map((builder): Finding => builder.build()),
    ...facts,
  };
}

/** A report as `assembleReport` makes it of these findings. */
export function aReport(findings: readonly FindingBuilder[], parts: Partial<ReportParts> = {}): Report {
  const made = projectFindings(findings);
  return assembleReport({
    findings: made,
    plan: { month: made.month, version: '0.1.0' },
    revision: 1,
    repositories: REPOSITORIES.map((name) => ({ name, url: `https://github.com/${name}` })),
    previous: null,
    firstLetter: false,
    ...parts,
  });
}

import type { Finding, ProjectFindings } from '../../functions/model/finding.ts';
import type { Report } from '../../functions/model/report.ts';
import { maintainersReport } from '../../functions/report/audiences/maintainers.ts';
import type { LetterParts, MaintainersParts } from '../../functions/report/parts.ts';
import { aConfig } from './config.ts';
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
    promises: [],
    thanks: null,
    ...facts,
  };
}

/** What every letter of a test is made with. */
export function letterParts(parts: Partial<LetterParts> = {}): LetterParts {
  return {
    plan: { month: '2026-07', version: '0.1.0', config: aConfig() },
    revision: 1,
    correction: null,
    foreword: null,
    previous: null,
    firstLetter: false,
    acknowledged: [],
    ...parts,
  };
}

/** The maintainers' report of these findings. */
export function aReport(findings: readonly FindingBuilder[], parts: Partial<MaintainersParts> = {}): Report {
  return maintainersReport({
    ...letterParts(),
    findings: projectFindings(findings),
    repositories: REPOSITORIES.map((name) => ({ name, url: `https://github.com/${name}` })),
    ...parts,
  });
}

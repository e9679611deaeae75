import type { ProjectFindings } from '../model/finding.ts';
import { MAINTAINERS_ONLY } from '../model/maintainers-only.ts';

/** What of a project's findings anybody but its maintainers is told: nothing about how its people are. */
export function toldAbroad(findings: ProjectFindings): ProjectFindings {
  return { ...findings, findings: findings.findings.filter(({ id }) => !MAINTAINERS_ONLY.includes(id)) };
}

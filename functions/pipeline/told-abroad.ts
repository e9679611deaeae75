import { INDICATORS } from '../indicators/index.ts';
import type { ProjectFindings } from '../model/finding.ts';

const UNTOLD: ReadonlySet<string> = new Set(
  INDICATORS.flatMap(({ id, maintainersOnly }) => (maintainersOnly ? [id] : [])),
);

/** What of a project's findings anybody but its maintainers is told: nothing about how its people are. */
export function toldAbroad(findings: ProjectFindings): ProjectFindings {
  return { ...findings, findings: findings.findings.filter(({ id }) => !UNTOLD.has(id)) };
}

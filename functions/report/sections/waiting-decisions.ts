import type { ProjectFindings } from '../../model/finding.ts';
import type { Section } from '../../model/report.ts';
import { evidenceList } from '../evidence-list.ts';

/** What only needs a yes or a no. */
export function waitingDecisions(findings: ProjectFindings): Section | null {
  return evidenceList(findings, { finding: 'waiting-decisions', title: 'Waiting for a decision' });
}

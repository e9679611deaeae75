import type { ProjectFindings } from '../../model/finding.ts';
import type { Section } from '../../model/report.ts';
import { evidenceList } from '../evidence-list.ts';

/** Whose part is done and who hears nothing. */
export function contributorsWaiting(findings: ProjectFindings): Section | null {
  return evidenceList(findings, { finding: 'contributors-waiting', title: 'Waiting for an answer' });
}

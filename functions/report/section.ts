import type { ProjectFindings } from '../model/finding.ts';
import type { Section } from '../model/report.ts';

/** Makes one section of a report; null where it has nothing to say this month. */
export type MakeSection = (findings: ProjectFindings) => Section | null;

import type { CompanyFindings } from '../model/company-findings.ts';
import type { Section } from '../model/report.ts';
import type { SponsorParts } from './parts.ts';

/** Of a company that has findings. */
export interface ActiveSponsor extends SponsorParts {
  readonly company: CompanyFindings;
}

/** Makes one section of a sponsor's report; null where it has nothing to say this month. */
export type MakeSponsorSection = (parts: ActiveSponsor) => Section | null;

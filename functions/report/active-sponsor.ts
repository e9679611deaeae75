import type { CompanyFindings } from '../model/company-findings.ts';
import type { SponsorParts } from './parts.ts';

/** Of a company that has findings. */
export interface ActiveSponsor extends SponsorParts {
  readonly company: CompanyFindings;
}

import type { Section } from '../../../model/report.ts';
import type { ActiveSponsor } from '../../sponsor-section.ts';
import { measures } from '../measures.ts';

/** All figures of a company's own people, for the page and for machines. */
export function data({ company }: ActiveSponsor): Section | null {
  const section = measures({ findings: company.overall.findings });
  return { ...section, id: 'data', title: 'All figures of your people', inLetter: 0 };
}

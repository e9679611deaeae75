import type { Section } from '../../../model/report.ts';
import type { ActiveSponsor } from '../../active-sponsor.ts';
import { measureOf } from '../../measure-of.ts';

const TITLE = 'All figures of your people';

/** For the page and for machines. */
export function data({ company }: ActiveSponsor): Section | null {
  return {
    id: 'data',
    title: TITLE,
    lead: null,
    inLetter: 0,
    shape: 'measures',
    measures: company.overall.findings.map((finding) => measureOf(finding, null)),
    inShort: { title: TITLE, findings: [] },
  };
}

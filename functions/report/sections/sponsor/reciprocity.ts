import type { Finding } from '../../../model/finding.ts';
import { plainNumber } from '../../../model/quantity.ts';
import type { Section } from '../../../model/report.ts';
import type { ActiveSponsor } from '../../active-sponsor.ts';
import { soMany } from '../../so-many.ts';

/** What a company's people read of others, and what others read of theirs. */
export function reciprocity({ company }: ActiveSponsor): Section | null {
  const finding = company.overall.findings.find(({ id }) => id === 'reciprocity');
  if (finding === undefined || finding.part === null) return null;
  // Where both are none, who works for whom is seldom known: a row of noughts would accuse.
  if (finding.part === 0 && finding.n === 0) return null;
  return {
    id: 'reciprocity',
    title: 'Reviews given and received',
    lead: null,
    inLetter: 1,
    shape: 'notes',
    notes: [exchanged(finding, finding.part)],
  };
}

function exchanged({ n, value, trend }: Finding, given: number): string {
  const counts = `Given to other companies in 12 months: ${soMany(given, 'review or answer', 'reviews and answers')}; received: ${plainNumber(n)}`;
  if (value === null || given === 0) return `${counts}.`;
  const before = trend.at(-2)?.value ?? null;
  const last = before === null ? '' : `, ${plainNumber(before)} last month`;
  return `${counts} (${plainNumber(value)} given for each${last}).`;
}

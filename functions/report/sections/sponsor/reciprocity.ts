import type { Finding } from '../../../model/finding.ts';
import { monthInWords } from '../../../model/month.ts';
import { plainNumber } from '../../../model/quantity.ts';
import type { Section } from '../../../model/report.ts';
import type { ActiveSponsor } from '../../active-sponsor.ts';
import { soMany } from '../../so-many.ts';

/** What a company's people read of others, and what others read of theirs. */
export function reciprocity({ company: { overall, month } }: ActiveSponsor): Section | null {
  const finding = overall.findings.find(({ id }) => id === 'reciprocity');
  const { reviews } = overall;
  const notes = [
    ...(finding === undefined ? [] : exchanged(finding)),
    ...(reviews > 0
      ? [`In ${monthInWords(month)} they reviewed ${soMany(reviews, 'change', 'changes')} of others.`]
      : []),
    ...(finding?.status === 'unavailable' ? [] : (finding?.context ?? [])),
  ];
  if (notes.length === 0) return null;
  return {
    id: 'reciprocity',
    title: 'Reviews given and received',
    lead: null,
    inLetter: 1,
    shape: 'notes',
    notes,
  };
}

function exchanged({ part, n, value, trend }: Finding): string[] {
  if (part === null) return [];
  const counts = `Given to other companies in 12 months: ${soMany(part, 'review or answer', 'reviews and answers')}; received: ${plainNumber(n)}`;
  if (value === null || part === 0) return [`${counts}.`];
  const before = trend.at(-2)?.value ?? null;
  const last = before === null ? '' : `, ${plainNumber(before)} last month`;
  return [`${counts} (${plainNumber(value)} for each${last}).`];
}

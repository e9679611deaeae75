import type { Status } from '../../../model/finding.ts';
import type { Section } from '../../../model/report.ts';
import type { ProgrammeParts } from '../../parts.ts';
import { type EmergingFinding, emergingFindings } from '../../programme/emerging-findings.ts';

/** Where neglect begins: what became worse this month, the newest neglect first. */
export function emerging(parts: ProgrammeParts): Section | null {
  const found = emergingFindings(parts);
  if (found.length === 0) return null;
  const columns = ['Project', 'What got worse', 'Since last month'];
  return {
    id: 'emerging',
    title: 'Where neglect emerges',
    lead: null,
    inLetter: 4,
    shape: 'table',
    columns: columns.map((title) => ({ title, numeric: false })),
    rows: found.map((each) => ({
      cells: [each.project.name, each.finding.says, change(each)],
      url: each.finding.evidence[0]?.url ?? null,
    })),
    inShort: columns,
  };
}

const WORDS: Readonly<Partial<Record<Status, string>>> = {
  fine: 'fine',
  watch: 'to watch',
  neglected: 'neglected',
};

function change({ finding, before }: EmergingFinding): string {
  const now = WORDS[finding.status] ?? finding.status;
  return before === null ? `${now}, worse than all year` : `${now}, was ${WORDS[before] ?? before}`;
}

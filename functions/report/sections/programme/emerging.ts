import type { Status } from '../../../model/finding.ts';
import type { ReportAsk, Section } from '../../../model/report.ts';
import type { ProgrammeParts } from '../../parts.ts';
import { type EmergingFinding, emergingFindings } from '../../programme/emerging-findings.ts';
import { programmeAsks } from '../../programme/programme-asks.ts';

const IN_LETTER = 4;

/**
 * Where neglect begins: what became worse this month, the newest neglect first. What is asked for comes last, and a
 * letter does not tell it again.
 */
export function emerging(parts: ProgrammeParts): Section | null {
  const all = emergingFindings(parts);
  if (all.length === 0) return null;
  const asks = programmeAsks(parts);
  const asked = all.filter((each) => asks.some((ask) => isAbout(ask, each)));
  const others = all.filter((each) => !asked.includes(each));
  const columns = ['Project', 'What got worse', 'Since last month'];
  return {
    id: 'emerging',
    title: 'Where neglect emerges',
    lead: null,
    inLetter: Math.min(IN_LETTER, others.length),
    shape: 'table',
    columns: columns.map((title) => ({ title, numeric: false })),
    rows: [...others, ...asked].map((each) => ({
      cells: [each.project.name, each.finding.says, change(each)],
      url: each.finding.evidence[0]?.url ?? null,
    })),
    inShort: columns,
  };
}

function isAbout(ask: ReportAsk, { project, finding }: EmergingFinding): boolean {
  return ask.finding === finding.id && (ask.project === null || ask.project.id === project.id);
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

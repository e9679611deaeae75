import type { Acknowledged } from '../../../model/config.ts';
import { dayInWords } from '../../../model/day-in-words.ts';
import type { Finding } from '../../../model/finding.ts';
import type { Section } from '../../../model/report.ts';
import { hasAnswer } from '../../has-answer.ts';
import { listed } from '../../listed.ts';
import type { ProgrammeParts } from '../../parts.ts';

const WHAT = 'Set aside';
const WHY = 'Why';
const NOW = 'Now';

/** Findings that were acknowledged or put off: why, since when, and what they are now. */
export function setAside({ acknowledged, projects }: ProgrammeParts): Section | null {
  if (acknowledged.length === 0) return null;
  return {
    id: 'set-aside',
    title: 'Set aside by you',
    lead: null,
    inLetter: 2,
    shape: 'table',
    columns: [WHAT, 'Project', WHY, 'Since', 'Told again on', NOW].map((title) => ({
      title,
      numeric: false,
    })),
    rows: acknowledged.map((each) => {
      const own = projects.find(({ project }) => project.id === each.project);
      const finding = own?.findings.find(({ id }) => id === each.finding);
      return { cells: cells(each, own?.project.name ?? each.project, finding), url: null };
    }),
    inShort: [WHAT, 'Project', WHY, NOW],
  };
}

function cells(
  { finding: id, reason, since, until }: Acknowledged,
  project: string,
  finding: Finding | undefined,
): string[] {
  return [
    finding?.title ?? id,
    project,
    reason,
    dayInWords(since),
    until === undefined ? 'never' : dayInWords(until),
    finding === undefined ? 'not measured' : now(finding),
  ];
}

const GRADES = { fine: 'fine', watch: 'to watch', neglected: 'neglected', noted: 'a standing fact' };

/** What is missing comes before the words, which a letter may cut. */
function now(finding: Finding): string {
  if (!hasAnswer(finding)) return 'unknown';
  const grade = GRADES[finding.status as keyof typeof GRADES];
  const unread = [...new Set(finding.missing.map(({ repository }) => repository))];
  return `${grade}${unread.length === 0 ? '' : `, without ${listed(unread, 2)}`}: ${finding.says}`;
}

import type { Match } from '../../../model/company-findings.ts';
import type { Evidence } from '../../../model/finding.ts';
import { plainNumber } from '../../../model/quantity.ts';
import type { Section } from '../../../model/report.ts';
import type { ActiveSponsor } from '../../active-sponsor.ts';
import { beginSentence } from '../../begin-sentence.ts';
import type { UncaredFinding } from '../../sponsor/uncared-findings.ts';
import { uncaredFindings } from '../../sponsor/uncared-findings.ts';

const WHAT = 'Neglected';
const PROJECT = 'Project';
const HANDS = 'Your people within a year';

/**
 * What is left undone that a company depends on, in the words of the maintainers' letter, and beside it how many of its
 * people know the place. Its title does not say that nobody cares: one person may, alone.
 */
export function uncared(parts: ActiveSponsor): Section | null {
  const all = uncaredFindings(parts);
  if (all.length === 0) return null;
  return {
    id: 'uncared',
    title: 'What is left undone where you depend on it',
    lead: null,
    inLetter: 3,
    shape: 'table',
    columns: [WHAT, PROJECT, HANDS, 'Where to start'].map((title) => ({ title, numeric: false })),
    rows: all.map(row),
    inShort: parts.projects.length > 1 ? [WHAT, PROJECT, HANDS] : [WHAT, HANDS],
  };
}

function row({ project, finding, match, setAside }: UncaredFinding) {
  const start = match?.evidence[0] ?? finding.evidence[0];
  return {
    cells: [
      beginSentence(finding.says),
      project.name,
      setAside === null ? hands(match) : `${hands(match)}; ${setAside}`,
      start === undefined ? 'nothing single to open' : named(start),
    ],
    url: start?.url ?? null,
  };
}

const WHERE = {
  files: 'in these files',
  folders: 'in these folders',
  repositories: 'in the repository',
} as const satisfies Record<Match['where'], string>;

function hands(match: Match | null): string {
  if (match === null) return 'not known';
  if (match.people === 0) return 'nobody';
  return `${plainNumber(match.people)} ${WHERE[match.where]}`;
}

function named({ repository, number, title }: Evidence): string {
  return number === null ? `${repository}: ${title}` : `${repository} #${number}: ${title}`;
}

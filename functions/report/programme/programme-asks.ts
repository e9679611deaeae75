import type { Gap } from '../../model/portfolio-findings.ts';
import { plainNumber } from '../../model/quantity.ts';
import type { ReportAsk } from '../../model/report.ts';
import { askedBefore } from '../asked-before.ts';
import { inTurn } from '../in-turn.ts';
import { listed } from '../listed.ts';
import type { ProgrammeParts } from '../parts.ts';
import { type EmergingFinding, emergingFindings } from './emerging-findings.ts';
import { openGaps } from './open-gaps.ts';

const MOST = 3;
/** An example from each of two projects: whoever runs the programme passes it on and does not do it. */
const SHOWN = 2;
const COMPANIES = 3;

const WAY_OUT = 'do it, or set it aside with a reason';

/**
 * What who runs the programme could do: take the most widespread gap to the companies that could meet it, and speak
 * with the projects in which something became neglected this month.
 */
export function programmeAsks(parts: ProgrammeParts): readonly ReportAsk[] {
  const gap = openGaps(parts).find(({ companies }) => companies.length > 0);
  const emerging = emergingFindings(parts).filter(
    ({ finding, before }) => finding.status === 'neglected' && before !== null && finding.id !== gap?.id,
  );
  const projects = new Set<string>();
  const talks = emerging.filter(({ project }) => projects.size < projects.add(project.id).size);
  return [
    ...(gap === undefined ? [] : [gapAsk(gap, parts)]),
    ...talks.map((each) => talkAsk(each, parts)),
  ].slice(0, MOST);
}

function gapAsk(gap: Gap, { projects, previous }: ProgrammeParts): ReportAsk {
  const found = gap.projects.flatMap(({ id }) => {
    const findings = projects.find(({ project }) => project.id === id)?.findings;
    return findings?.find((finding) => finding.id === gap.id) ?? [];
  });
  const told = gap.companies.slice(0, COMPANIES);
  return {
    finding: gap.id,
    title: gap.title,
    project: null,
    text: `Take “${gap.title}”, neglected in ${listed(
      gap.projects.map(({ name }) => name),
      3,
    )}, to ${listed(told.map(({ name }) => name))}.`,
    anyone: null,
    employer: null,
    who: `${listed(told.map(({ people }) => plainNumber(people)))} of their people ${told.some(({ where }) => where === 'repositories') ? 'were active there' : 'worked in these files or folders'} within a year.`,
    evidence: inTurn(found.map(({ evidence }) => evidence)).slice(0, SHOWN),
    total: found.reduce((sum, { evidenceTotal }) => sum + evidenceTotal, 0),
    ...askedBefore({ finding: gap.id, project: null }, previous, WAY_OUT),
  };
}

function talkAsk({ project, finding }: EmergingFinding, { previous, portfolio }: ProgrammeParts): ReportAsk {
  const there = portfolio.companies.flatMap(({ name, projects }) =>
    projects.includes(project.id) ? [name] : [],
  );
  return {
    finding: finding.id,
    title: finding.title,
    project,
    text: `Ask the maintainers what they need while it is new: ${finding.says}.`,
    anyone: null,
    employer: null,
    who:
      there.length === 0
        ? null
        : `${listed(there, COMPANIES)} ${there.length === 1 ? 'has' : 'have'} people there.`,
    evidence: finding.evidence.slice(0, SHOWN),
    total: finding.evidenceTotal,
    ...askedBefore({ finding: finding.id, project }, previous, WAY_OUT),
  };
}

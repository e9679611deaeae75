import type { Finding, ProjectFindings, Status } from '../../../model/finding.ts';
import { plainNumber } from '../../../model/quantity.ts';
import type { Section } from '../../../model/report.ts';
import { hasAnswer } from '../../has-answer.ts';
import { isSetAside } from '../../is-set-aside.ts';
import type { ProgrammeParts } from '../../parts.ts';
import { worstFirst } from '../../worst-first.ts';

const PROJECT = 'Project';
const NEGLECTED = 'Neglected';
const WATCH = 'To watch';
const FINE = 'Fine';
const ASIDE = 'Set aside';
const NO_ANSWER = 'No answer';
const FIRST = 'What leads its letter';

/**
 * Each project with its grades and the finding that is worst, in the order of the config. What was set aside is counted
 * for itself, so that the table adds up to what the summary says.
 */
export function projects({ projects: all, acknowledged }: ProgrammeParts): Section | null {
  if (all.length === 0) return null;
  return {
    id: 'projects',
    title: 'Projects beside each other',
    lead: null,
    inLetter: 6,
    shape: 'table',
    columns: [PROJECT, NEGLECTED, WATCH, FINE, ASIDE, NO_ANSWER, FIRST].map((title) => ({
      title,
      numeric: title !== PROJECT && title !== FIRST,
    })),
    rows: all.map((own) => {
      const aside = own.findings.filter(({ id }) => isSetAside(acknowledged, own.project.id, id));
      return { cells: [own.project.name, ...cells(own, aside)], url: null };
    }),
    inShort: [PROJECT, NEGLECTED, WATCH, FIRST],
  };
}

function cells({ findings, unreadable }: ProjectFindings, aside: readonly Finding[]): string[] {
  const unread = unreadable.length > 0;
  const without = plainNumber(findings.filter((finding) => !hasAnswer(finding)).length);
  if (!findings.some(hasAnswer)) {
    const unknown = Array.from({ length: 4 }, () => 'unknown');
    return [...unknown, without, unread ? 'could not be read' : 'too little happened to measure'];
  }
  const told = findings.filter((finding) => !aside.includes(finding));
  const leads = worstFirst(told)[0]?.says ?? 'nothing';
  return [
    ...GRADES.map((grade) => plainNumber(told.filter(({ status }) => status === grade).length)),
    plainNumber(aside.filter(hasAnswer).length),
    without,
    unread ? `read in part: ${leads}` : leads,
  ];
}

const GRADES: readonly Status[] = ['neglected', 'watch', 'fine'];

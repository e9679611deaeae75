import { hasAnswer } from '../has-answer.ts';
import type { ProgrammeParts } from '../parts.ts';
import { soMany } from '../so-many.ts';
import { emergingFindings } from './emerging-findings.ts';
import { gradesOf } from './grades-of.ts';
import { unreadProblems } from './unread-problems.ts';

/**
 * Where neglect emerges first, without date and full stop. `test/report/programme.test.ts` is its style book.
 */
export function programmeHeadline(parts: ProgrammeParts): string {
  const { projects } = parts;
  if (!projects.some(({ findings }) => findings.some(hasAnswer)))
    return projects.length > 0 && unreadProblems(parts).length === 0
      ? 'too little happened to measure'
      : 'could not be read this month';
  const emerging = emergingFindings(parts);
  const [first, ...others] = emerging;
  if (first !== undefined) {
    const more = others.length > 0 ? `, and ${others.length} more got worse` : '';
    return `first in ${first.project.name}: ${first.finding.says}${more}`;
  }
  const { neglected, projectsWithNeglect } = gradesOf(parts);
  if (neglected > 0)
    return `nothing got worse; ${soMany(neglected, 'finding', 'findings')} in ${soMany(projectsWithNeglect, 'project', 'projects')} still neglected`;
  const known = unreadProblems(parts).length > 0 ? ', as far as it could be read' : '';
  const where = projects.length === 1 ? projects[0]!.project.name : `${projects.length} projects`;
  return `steady in ${where}${known}`;
}

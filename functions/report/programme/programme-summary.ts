import { plainNumber } from '../../model/quantity.ts';
import type { ProgrammeParts } from '../parts.ts';
import { soMany } from '../so-many.ts';
import { gradesOf } from './grades-of.ts';
import { openGaps } from './open-gaps.ts';

/** How much is neglected in all, how much of it is the same in several projects, and what is unknown. */
export function programmeSummary(parts: ProgrammeParts): string {
  const { projects, portfolio } = parts;
  if (projects.length === 0)
    return 'Nothing is known about this month, which is not the same as nothing being wrong.';
  const { neglected, watch } = gradesOf(parts);
  const gaps = openGaps(parts).length;
  const where = projects.length === 1 ? projects[0]!.project.name : `${projects.length} projects`;
  const graded = `In ${where} ${standing(neglected, watch)}.`;
  const same = gaps === 0 ? '' : ` ${soMany(gaps, 'gap is', 'gaps are')} the same in several.`;
  const companies = soMany(portfolio.companies.length, 'company has', 'companies have');
  return `${graded}${same} ${companies} people there.`;
}

function standing(neglected: number, watch: number): string {
  if (neglected + watch === 0) return 'nothing is neglected or to watch';
  if (neglected === 0)
    return `nothing is neglected, and ${soMany(watch, 'finding is', 'findings are')} to watch`;
  return `${soMany(neglected, 'finding is', 'findings are')} neglected and ${plainNumber(watch)} to watch`;
}

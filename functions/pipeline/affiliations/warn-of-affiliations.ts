import type { Affiliations } from '../../model/affiliation.ts';
import type { Progress } from '../../model/ports.ts';

/** Enough to see what kind of mistake it is; `who` tells all. */
const PROBLEMS_TOLD = 5;

/** Tells what could not be used of who works for whom. Nobody is named: progress ends up in logs. */
export function warnOfAffiliations(progress: Progress, { month, problems, conflicts }: Affiliations): void {
  const all = `Run: community-hat who --month ${month}`;
  const warn = (message: string) => progress({ step: 'plan', level: 'warning', message });
  for (const { file, at, sentence } of problems.slice(0, PROBLEMS_TOLD)) warn(`${file}, ${at}: ${sentence}`);
  const more = problems.length - PROBLEMS_TOLD;
  if (more > 0)
    warn(`${more} more ${more === 1 ? 'place' : 'places'} about who works for whom cannot be used. ${all}`);
  if (conflicts.length === 0) return;
  const times = conflicts.length === 1 ? 'In 1 place' : `In ${conflicts.length} places`;
  warn(`${times} sources contradict each other about who works for whom, which counts as unknown. ${all}`);
}

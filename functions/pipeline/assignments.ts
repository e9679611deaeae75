import { lettersOf } from '../model/letters.ts';
import type { Plan } from '../model/run.ts';

/** What a plan gives to do, in lists that are shared out over machines. */
export function assignments({ month, end, facets, batches, config }: Plan) {
  return {
    month,
    end,
    facets,
    batches,
    repositories: batches.flat(),
    projects: config.projects.map(({ id }) => id),
    letters: lettersOf(config),
  };
}

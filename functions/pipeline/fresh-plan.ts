import type { Config } from '../model/config.ts';
import { NO_EDITING } from '../model/config-programme.ts';
import type { Plan } from '../model/run.ts';
import type { FacetName } from '../model/snapshot.ts';

/** What the month would be made with now. */
export function freshPlan(
  {
    month,
    config,
    version,
    facets,
  }: {
    readonly month: string;
    readonly config: Config;
    readonly version: string;
    readonly facets: readonly FacetName[];
  },
  end: string,
): Plan {
  return {
    schema: 1,
    month,
    end,
    version,
    // It may change afterwards, and is kept apart for that.
    config: { ...config, editing: NO_EDITING },
    facets: [...facets].sort(),
    batches: batches(config),
  };
}

/** Read together, repositories cost less than one a request; so few that each go of a machine brings some to their end. */
const REPOSITORIES_A_BATCH = 50;

function batches({ projects }: Config): Plan['batches'] {
  const names = [...new Set(projects.flatMap(({ repositories }) => repositories))];
  const repositories = names.map((full) => {
    const [owner = '', name = ''] = full.split('/');
    return { owner, name };
  });
  return Array.from({ length: Math.ceil(repositories.length / REPOSITORIES_A_BATCH) }, (_, batch) =>
    repositories.slice(batch * REPOSITORIES_A_BATCH, (batch + 1) * REPOSITORIES_A_BATCH),
  );
}

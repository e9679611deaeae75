import { hatOverridesOf } from '../affiliations/hat-overrides.ts';
import { makeEmployers } from '../affiliations/make-employers.ts';
import type { ReadingContext } from '../measure/tables/read-tables.ts';
import type { Store } from '../model/ports.ts';
import type { Plan } from '../model/run.ts';
import type { RepositoryName } from '../model/snapshot.ts';
import { readAffiliations } from './affiliations/read-affiliations.ts';
import { fullName } from './full-name.ts';

/** Who is who, and which rules hold, for one repository in the month of a plan. */
export async function readingContext(
  store: Store,
  { month, config }: Pick<Plan, 'month' | 'config'>,
  repository: RepositoryName,
): Promise<ReadingContext> {
  const affiliations = await readAffiliations(store, month);
  const name = fullName(repository).toLowerCase();
  const overrides = config.projects
    .filter(({ repositories }) => repositories.some((each) => each.toLowerCase() === name))
    .map(({ id }) => hatOverridesOf(config, id));
  return {
    bots: [...config.bots, ...affiliations.bots],
    employers: makeEmployers(affiliations),
    hatOverride: (login, t) => {
      for (const override of overrides) {
        const hat = override(login, t);
        if (hat !== null) return hat;
      }
      return null;
    },
    areaRules: config.workAreas ?? [],
  };
}

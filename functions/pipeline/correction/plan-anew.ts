import type { AffiliationFile, Affiliations } from '../../model/affiliation.ts';
import type { Config } from '../../model/config.ts';
import { affiliationsKey, planKey, supersededKey } from '../../model/keys.ts';
import { monthEnd } from '../../model/month.ts';
import type { Runtime, Store } from '../../model/ports.ts';
import type { Plan } from '../../model/run.ts';
import type { FacetName } from '../../model/snapshot.ts';
import { isSameWord, plannedAffiliations } from '../affiliations/planned-affiliations.ts';
import { readAffiliations } from '../affiliations/read-affiliations.ts';
import { keptOrganizations } from '../affiliations/read-organizations.ts';
import { warnOfAffiliations } from '../affiliations/warn-of-affiliations.ts';
import { warnOfCompanies } from '../affiliations/warn-of-companies.ts';
import { readDocument, readPlan, writeDocument } from '../documents.ts';
import { writeEditing } from '../editions/write-editing.ts';
import { configWithout } from '../forget/config-without.ts';
import { readForgotten } from '../forget/forgotten.ts';
import { maskDocument } from '../forget/mask-document.ts';
import { freshPlan } from '../fresh-plan.ts';
import { fullName } from '../full-name.ts';
import { readPin } from '../snapshot/read-pinned-snapshot.ts';

export interface WantedPlan {
  readonly month: string;
  readonly config: Config;
  readonly version: string;
  readonly facets: readonly FacetName[];
  readonly affiliationFiles?: readonly AffiliationFile[];
}

/**
 * Plans a month although letters of it went out, from what was read then: nothing is asked of the forge. What it was
 * made with before is kept beside it. Stopped anywhere and done again, it keeps that once.
 *
 * @throws where a repository was not read for the month
 */
export async function planAnew(
  runtime: Pick<Runtime, 'store' | 'progress' | 'secrets'>,
  wanted: WantedPlan,
): Promise<Plan> {
  const { store, progress } = runtime;
  const forgotten = await readForgotten(runtime);
  const config = configWithout(wanted.config, forgotten, progress);
  const { month, affiliationFiles: files = [] } = wanted;
  const before = await readPlan(store, month);
  const kept = await readAffiliations(store, month);
  const fresh = freshPlan({ ...wanted, config }, monthEnd(month, config.timeZone));
  await checkRead(store, fresh);
  const read = keptOrganizations(config.affiliations, kept);
  const affiliations = maskDocument(plannedAffiliations(runtime, { month, config, files, read }), forgotten);
  await writeEditing(runtime, month, config.editing);
  warnOfAffiliations(progress, affiliations);
  warnOfCompanies(progress, config, affiliations);
  const { superseded = 0, ...as } = before;
  const number = superseded + 1;
  // Kept already: it was stopped on the way.
  const begun = await readDocument<Plan>(store, supersededKey(month, number, 'plan.json'));
  const same = JSON.stringify(as) === JSON.stringify(fresh) && isSameWord(kept, affiliations);
  if (same && begun === null) return before;
  if (begun === null) {
    await writeDocument(store, supersededKey(month, number, 'affiliations.json'), kept);
    await writeDocument(store, supersededKey(month, number, 'plan.json'), before);
  }
  await writeDocument(store, affiliationsKey(month), affiliations satisfies Affiliations);
  const planned = { ...fresh, superseded: number };
  await writeDocument(store, planKey(month), planned);
  return planned;
}

async function checkRead(store: Store, { month, batches }: Plan): Promise<void> {
  for (const repository of batches.flat())
    if ((await readPin(store, month, repository)) === null)
      throw new Error(
        `${fullName(repository)} was not read for ${month}, and a correction reads nothing from the forge. Take it out of the configuration, correct, and put it back in for the next month`,
      );
}

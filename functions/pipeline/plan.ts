import type { AffiliationFile, Affiliations } from '../model/affiliation.ts';
import type { Config } from '../model/config.ts';
import { affiliationsKey, planKey, receiptsOfMonth } from '../model/keys.ts';
import { monthEnd, newestFullMonth } from '../model/month.ts';
import type { Runtime } from '../model/ports.ts';
import type { Plan } from '../model/run.ts';
import type { FacetName, RepositoryName } from '../model/snapshot.ts';
import { isSameWord, plannedAffiliations } from './affiliations/planned-affiliations.ts';
import {
  keptOrganizations,
  type ReadOrganizations,
  readOrganizations,
} from './affiliations/read-organizations.ts';
import { warnOfAffiliations } from './affiliations/warn-of-affiliations.ts';
import { warnOfCompanies } from './affiliations/warn-of-companies.ts';
import { mayHaveReachedSomebody } from './delivery/may-have-reached-somebody.ts';
import { warnOfOptOuts } from './delivery/warn-of-opt-outs.ts';
import { differences } from './differences.ts';
import { readDocument, writeDocument } from './documents.ts';
import { writeEditing } from './editions/write-editing.ts';
import { configWithout } from './forget/config-without.ts';
import { readForgotten } from './forget/forgotten.ts';
import { maskDocument } from './forget/mask-document.ts';
import { freshPlan } from './fresh-plan.ts';
import { fullName } from './full-name.ts';

/**
 * Writes down what a month is made with. Once a letter of the month may have reached somebody the plan is frozen:
 * the one that was delivered with is handed back, and what would be different now is told.
 *
 * @throws when the month has not ended, and when `only` is not configured
 */
export async function plan(
  runtime: Pick<Runtime, 'store' | 'clock' | 'progress' | 'secrets' | 'organizations'>,
  wanted: {
    readonly month: string;
    readonly config: Config;
    readonly version: string;
    readonly facets: readonly FacetName[];
    /** Files that the config names under `affiliations`, read. */
    readonly affiliationFiles?: readonly AffiliationFile[];
    /** Narrows the batches that are handed back to one repository; what is kept is the whole month. */
    readonly only?: RepositoryName;
  },
): Promise<Plan> {
  const { store, clock, progress } = runtime;
  const forgotten = await readForgotten(runtime);
  const { month, only } = wanted;
  const config = configWithout(wanted.config, forgotten, progress);
  const end = monthEnd(month, config.timeZone);
  if (Date.parse(end) > clock.now().getTime()) {
    const newest = newestFullMonth(clock.now(), config.timeZone);
    throw new Error(`${month} has not ended in ${config.timeZone}. The newest full month is ${newest}`);
  }
  const fresh = freshPlan({ ...wanted, config }, end);
  await writeEditing(runtime, month, config.editing);
  warnOfOptOuts(progress, month, config);
  const before = await readDocument<Plan>(store, planKey(month));
  const kept = await readDocument<Affiliations>(store, affiliationsKey(month));
  const frozen = before !== null && (await mayHaveReachedSomebody(store, receiptsOfMonth(month)));
  const { affiliations: settings } = config;
  const files = wanted.affiliationFiles ?? [];
  const made = (read: ReadOrganizations) =>
    maskDocument(plannedAffiliations(runtime, { month, config, files, read }), forgotten);
  if (frozen) {
    const now = made(keptOrganizations(settings, kept));
    warnOfDifferences(progress, before, fresh, kept !== null && !isSameWord(kept, now));
    return narrowed(before, only);
  }
  const affiliations = made(await readOrganizations(runtime, settings, kept));
  await writeDocument(store, affiliationsKey(month), affiliations);
  await writeDocument(store, planKey(month), fresh);
  warnOfAffiliations(progress, affiliations);
  warnOfCompanies(progress, config, affiliations);
  const planned = narrowed(fresh, only);
  progress({ step: 'plan', message: `${month}, ${count(planned.batches.flat().length)}` });
  return planned;
}

function narrowed(planned: Plan, only: RepositoryName | undefined): Plan {
  if (only === undefined) return planned;
  const wanted = fullName(only).toLowerCase();
  const left = planned.batches
    .map((batch) => batch.filter((repository) => fullName(repository).toLowerCase() === wanted))
    .filter((batch) => batch.length > 0);
  if (left.length === 0) {
    const known = planned.batches.flat().map(fullName).join(', ');
    throw new Error(`${fullName(only)} is not among the repositories of ${planned.month}: ${known}`);
  }
  return { ...planned, batches: left };
}

function warnOfDifferences(
  progress: Runtime['progress'],
  before: Plan,
  now: Plan,
  affiliationsDiffer: boolean,
): void {
  const { version, facets } = before;
  // What differs about people is not shown: progress ends up in logs.
  const { affiliations, ...config } = before.config;
  const { affiliations: affiliationsNow, ...configNow } = now.config;
  const aboutPeople = affiliationsDiffer || JSON.stringify(affiliations) !== JSON.stringify(affiliationsNow);
  const different = [
    ...differences({ version, config, facets }, { ...now, config: configNow }),
    ...(aboutPeople ? ['who works for whom'] : []),
  ];
  if (different.length === 0) return;
  progress({
    step: 'plan',
    level: 'warning',
    message: `The letters of ${before.month} are delivered, so the month keeps what it was made with. Different now: ${different.join('; ')}`,
  });
}

function count(repositories: number): string {
  return repositories === 1 ? '1 repository' : `${repositories} repositories`;
}

import { awsRuntime } from '../adapters/aws.ts';
import { readInstallation } from '../adapters/read-installation.ts';
import { startedMonth } from '../model/started-month.ts';
import { assignments } from '../pipeline/assignments.ts';
import { neededFacets } from '../pipeline/needed-facets.ts';
import { plan } from '../pipeline/plan.ts';

/** Freezes what the month is made with, and answers with what the state machine shares out. */
export async function handler(event: unknown) {
  const { version, config, affiliationFiles } = await readInstallation();
  const facets = neededFacets(config);
  const month = startedMonth(event, config.timeZone);
  return assignments(await plan(await awsRuntime(), { month, config, version, facets, affiliationFiles }));
}

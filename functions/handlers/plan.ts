import { awsRuntime } from '../adapters/aws.ts';
import { awsForge } from '../adapters/aws-forge.ts';
import { readInstallation } from '../adapters/read-installation.ts';
import { startedMonth } from '../model/started-month.ts';
import { neededFacets } from '../pipeline/needed-facets.ts';
import { plan } from '../pipeline/plan.ts';
import { shareOut } from '../pipeline/share-out.ts';

/** Freezes what the month is made with, and answers with where the state machine finds what to share out. */
export async function handler(event: unknown) {
  const { config, ...installation } = await readInstallation();
  const runtime = await awsForge(await awsRuntime());
  const wanted = { ...installation, config, facets: neededFacets(config) };
  return shareOut(
    runtime.store,
    await plan(runtime, { ...wanted, month: startedMonth(event, config.timeZone) }),
  );
}

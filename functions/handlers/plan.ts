import { awsForge } from '../adapters/aws-forge.ts';
import { awsKeyed } from '../adapters/aws-keyed.ts';
import { readInstallation } from '../adapters/read-installation.ts';
import { startedMonth } from '../model/started-month.ts';
import { plan } from '../pipeline/plan.ts';
import { shareOut } from '../pipeline/share-out.ts';

/** Freezes what the month is made with, and answers with where the state machine finds what to share out. */
export async function handler(event: unknown) {
  const installation = await readInstallation();
  const runtime = await awsForge(await awsKeyed());
  const month = startedMonth(event, installation.config.timeZone);
  return shareOut(runtime.store, await plan(runtime, { ...installation, month }));
}

import { awsForge } from '../adapters/aws-forge.ts';
import { awsKeyed } from '../adapters/aws-keyed.ts';
import { readInstallation } from '../adapters/read-installation.ts';
import { startedMonth } from '../model/started-month.ts';
import { withArchiveUrl } from '../model/with-archive-url.ts';
import { beginMonth } from '../pipeline/begin-month.ts';

/** Freezes what the month is made with, and answers with what the state machine shares out. */
export async function handler(event: unknown) {
  const installation = withArchiveUrl(await readInstallation(), process.env.ARCHIVE_URL);
  const runtime = await awsForge(await awsKeyed());
  return beginMonth(runtime, installation, startedMonth(event, installation.config.timeZone));
}

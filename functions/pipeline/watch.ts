import { runReportKey } from '../model/keys.ts';
import type { Runtime } from '../model/ports.ts';
import { writeDocument } from './documents.ts';
import { runReport } from './run-report.ts';

/** Makes the run report anew, keeps it, and answers with the counts that alarms look at. */
export async function watch(
  runtime: Pick<Runtime, 'store' | 'secrets' | 'clock' | 'progress'>,
  { month }: { readonly month: string },
) {
  const report = await runReport(runtime, { month });
  await writeDocument(runtime.store, runReportKey(month), report);
  const { recipients, repositories, letters } = report;
  const { refused, unknown, bounced, complained } = recipients;
  const unread = letters.filter(({ withheld }) => withheld?.why === 'unread').length;
  return { month, repositories: repositories.read, unread, refused, unknown, bounced, complained };
}

import { runReportKey } from '../model/keys.ts';
import type { Runtime } from '../model/ports.ts';
import type { RunReport } from '../model/run-report.ts';
import { writeDocument } from './documents.ts';
import { runReport } from './run-report.ts';

/** Makes the run report anew, and keeps it. */
export async function keepRunReport(
  runtime: Pick<Runtime, 'store' | 'secrets' | 'clock'>,
  { month }: { readonly month: string },
): Promise<{ readonly key: string; readonly report: RunReport }> {
  const report = await runReport(runtime, { month });
  const key = runReportKey(month);
  await writeDocument(runtime.store, key, report);
  return { key, report };
}

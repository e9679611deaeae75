import type { Execution } from '../../adapters/cloud/executions.ts';
import type { RunReport } from '../../model/run-report.ts';

/** All that is known of a month. */
export interface Standing {
  readonly month: string;
  readonly report: RunReport;
  /** The newest of the month; null: none, or on this machine. */
  readonly execution: Execution | null;
}

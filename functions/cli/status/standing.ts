import type { Execution } from '../../adapters/cloud/executions.ts';
import type { RunReport } from '../../model/run-report.ts';

/** All that is known of a month. */
export interface Standing {
  readonly month: string;
  /** Whether it is that of the cloud. */
  readonly remote: boolean;
  /** null: nothing of it is in the store. */
  readonly report: RunReport | null;
  /** The newest of the month; null: none, or on this machine. */
  readonly execution: Execution | null;
  /** How many there were. */
  readonly runs: number;
}

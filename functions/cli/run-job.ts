import { packageVersion } from '../adapters/package-root.ts';
import { backfill } from './backfill.ts';
import type { JobOrder } from './job.ts';
import { type Instead, onThisMachine } from './on-this-machine.ts';
import type { Settings } from './settings.ts';
import type { LocatedOutcome } from './summary.ts';
import type { Terminal } from './terminal.ts';
import { waitUntil } from './wait-until.ts';

/** Does a job with what is on this machine. */
export function runJob(
  settings: Settings,
  order: Pick<JobOrder, 'steps' | 'refresh' | 'dryRun'> & {
    readonly wait: boolean;
    /** How many months, the last included; 1 where it is not said. */
    readonly months?: number;
  },
  terminal: Terminal,
  instead: Instead = {},
): Promise<LocatedOutcome> {
  const { config, affiliationFiles, month, only } = settings;
  const delivers = order.steps.includes('deliver') && !order.dryRun;
  return onThisMachine(
    settings,
    { delivers },
    terminal,
    async (runtime) => {
      const wait = order.wait ? (until: string) => waitUntil(until, runtime.progress) : null;
      const all = { ...order, month, config, affiliationFiles, only, version: packageVersion(), wait };
      const outcome = await backfill(runtime, all, order.months ?? 1);
      return { ...outcome, locate: (at) => runtime.store.locate(at), mailer: settings.mailer };
    },
    instead,
  );
}

import { approve } from '../../pipeline/approve.ts';
import { approveSummary } from '../approve-summary.ts';
import { deliveredExitCode } from '../delivered-exit-code.ts';
import type { ExitCode } from '../exit-code.ts';
import { onThisMachine } from '../on-this-machine.ts';
import type { Settings } from '../settings.ts';
import type { Terminal } from '../terminal.ts';
import { approvalSummary } from './approval-summary.ts';

/** As `community-hat approve`. */
export function doApproval(
  settings: Settings,
  dryRun: boolean,
  terminal: Terminal,
): Promise<{ readonly exitCode: ExitCode; readonly summary: string }> {
  const { month, config, mailer } = settings;
  return onThisMachine(settings, { delivers: !dryRun }, terminal, async (runtime) => {
    const outcome = await approve(runtime, { month, editing: config.editing, dryRun });
    const locate = (key: string) => runtime.store.locate(key);
    terminal.out(approveSummary(outcome, { dryRun, sentBy: null, mailer, locate }, terminal));
    return {
      exitCode: deliveredExitCode(outcome.letters.map(({ delivered }) => delivered)),
      summary: approvalSummary(outcome, dryRun, locate),
    };
  });
}

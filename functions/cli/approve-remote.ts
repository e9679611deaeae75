import type { Execution } from '../adapters/cloud/executions.ts';
import type { CloudStack } from '../adapters/cloud/find-stack.ts';
import type { Runtime } from '../model/ports.ts';
import { approveWaiting } from '../pipeline/approval/approve-waiting.ts';
import { type ApproveOutcome, approve } from '../pipeline/approve.ts';
import type { Settings } from './settings.ts';
import type { Terminal } from './terminal.ts';

/** Who sends what was approved: the run that waited for it; the one that is under way, when it is time; or nobody yet. */
export type SentBy = 'woken run' | 'run under way' | null;

/**
 * Lets the letters of a month in the cloud go. The run that waits for it sends them; where none does any more, they are
 * sent from here.
 */
export async function approveRemote(
  runtime: Runtime,
  { month, config, stack }: Pick<Settings, 'month' | 'config'> & { readonly stack: CloudStack },
  { environment }: Pick<Terminal, 'environment'>,
): Promise<{ readonly outcome: ApproveOutcome; readonly sentBy: SentBy }> {
  const order = { month, editing: config.editing };
  // Says what is wrong before anything is written, and who is going to get what.
  const looked = await approve({ ...runtime, progress: () => undefined }, { ...order, dryRun: true });
  const { cloudWaiting } = await import('../adapters/cloud/cloud-waiting.ts');
  const waiting = cloudWaiting(stack, environment);
  const { woke, at, again, lapsedAt } = await approveWaiting({ ...runtime, waiting }, order);
  const approved = { ...looked, at, again };
  if (woke) return { outcome: approved, sentBy: 'woken run' };
  const { executions } = await import('../adapters/cloud/executions.ts');
  const all = await executions(stack, environment).ofMonth(month);
  // One that gave up waiting may still be at its last states.
  const isToCome = ({ status, startedAt }: Execution) =>
    status === 'RUNNING' && (lapsedAt === null || startedAt > lapsedAt);
  if (all.some(isToCome)) return { outcome: approved, sentBy: 'run under way' };
  const sent = await approve(runtime, { ...order, dryRun: false });
  return { outcome: { ...sent, at, again }, sentBy: null };
}

import type { ApprovalRequest } from '../../model/approval.ts';
import type { Editing } from '../../model/config.ts';
import { approvalRequestKey } from '../../model/keys.ts';
import type { Runtime, Waiting } from '../../model/ports.ts';
import { readDocument, readPlan } from '../documents.ts';
import { writeEditing } from '../editions/write-editing.ts';
import { sponsorsEditions } from './sponsors-editions.ts';
import { writeApproval } from './write-approval.ts';

export interface ApprovedWaiting {
  /** ISO; when it was approved first. */
  readonly at: string;
  /** It was approved before. */
  readonly again: boolean;
  /** A run waited for it, and goes on now: it sends the letters. */
  readonly woke: boolean;
  /** ISO; until then a run waited, and it sends none of them any more. Null: none has given up. */
  readonly lapsedAt: string | null;
}

/**
 * Writes down that the letters to sponsors were read, and wakes up the run that waits for it. Nothing is sent from here:
 * where no run waits, somebody else has to.
 *
 * @throws where a letter to a sponsor is not written
 */
export async function approveWaiting(
  runtime: Pick<Runtime, 'store' | 'secrets' | 'clock'> & { readonly waiting: Waiting },
  {
    month,
    editing,
  }: {
    readonly month: string;
    /** What is held by now stays held. */
    readonly editing: Editing;
  },
): Promise<ApprovedWaiting> {
  const { store, waiting } = runtime;
  const plan = await readPlan(store, month);
  const editions = await sponsorsEditions(runtime, plan);
  await writeEditing(runtime, month, editing);
  // Before it is looked whether a run waits: it keeps what wakes it up before it looks for an approval.
  const approval = await writeApproval(runtime, month, editions, 'person');
  const request = await readDocument<ApprovalRequest>(store, approvalRequestKey(month));
  const waits = request !== null && request.lapsedAt === null;
  const woke = waits && (await waiting.goOn(request.taskToken, { approved: true }));
  return { ...approval, woke, lapsedAt: request?.lapsedAt ?? null };
}

import type { Approval, ApprovalRequest } from '../../model/approval.ts';
import { approvalKey, approvalRequestKey } from '../../model/keys.ts';
import type { Operator, Runtime, Waiting } from '../../model/ports.ts';
import type { Plan } from '../../model/run.ts';
import { readDocument, readPlan, writeDocument } from '../documents.ts';
import { askingWords, lapsedWords } from './approval-words.ts';
import { isApproved } from './is-approved.ts';
import { type SponsorEdition, sponsorsEditions } from './sponsors-editions.ts';
import { writeApproval } from './write-approval.ts';

type AskRuntime = Pick<Runtime, 'store' | 'secrets' | 'clock'> & {
  readonly operator: Operator;
  readonly waiting: Waiting;
};

/**
 * Asks the operator to read the letters to sponsors, and keeps what wakes the run up; where all are approved already it
 * goes on at once. Asked again, by another run or after a failure, the newest is the one that waits. `lapsed`: nobody did
 * in time; then they go, or not, as the month was planned.
 */
export async function askApproval(
  runtime: AskRuntime,
  asked: { readonly month: string } & ({ readonly taskToken: string } | { readonly lapsed: true }),
): Promise<{ readonly approved: boolean }> {
  const { store, clock, operator, waiting } = runtime;
  const plan = await readPlan(store, asked.month);
  const editions = await sponsorsEditions(runtime, plan);
  if ('lapsed' in asked) return lapse(runtime, plan, editions);
  const askedAt = clock.now();
  const request: ApprovalRequest = {
    schema: 1,
    month: asked.month,
    askedAt: askedAt.toISOString(),
    until: new Date(askedAt.getTime() + plan.config.approvalDays * DAY).toISOString(),
    taskToken: asked.taskToken,
    lapsedAt: null,
  };
  // Before it is looked whether it is approved: who approves looks for it afterwards, so one of both wakes the run up.
  await writeRequest(store, request);
  if (await areApproved(store, asked.month, editions)) {
    await waiting.goOn(asked.taskToken, { approved: true });
    return { approved: true };
  }
  const { subject, text } = askingWords(plan, editions, request.until);
  await operator.tell(subject, text);
  return { approved: false };
}

const DAY = 24 * 60 * 60 * 1000;

function writeRequest(store: Runtime['store'], request: ApprovalRequest): Promise<void> {
  return writeDocument(store, approvalRequestKey(request.month), request);
}

async function areApproved(
  store: Runtime['store'],
  month: string,
  editions: readonly SponsorEdition[],
): Promise<boolean> {
  const approval = await readDocument<Approval>(store, approvalKey(month));
  return editions.every((edition) => isApproved(approval, edition));
}

async function lapse(
  { store, clock, operator }: AskRuntime,
  plan: Plan,
  editions: readonly SponsorEdition[],
): Promise<{ readonly approved: boolean }> {
  const { month, config } = plan;
  if (await areApproved(store, month, editions)) return { approved: true };
  const request = await readDocument<ApprovalRequest>(store, approvalRequestKey(month));
  // Another run of the month asked later, and has promised more time.
  if (request !== null && Date.parse(request.until) - clock.now().getTime() > SLACK)
    return { approved: false };
  if (config.approval === 'deadline') {
    await writeApproval({ store, clock }, month, editions, 'deadline');
    return { approved: true };
  }
  if (request !== null) await writeRequest(store, { ...request, lapsedAt: clock.now().toISOString() });
  // Whoever approved while this was written found nobody waiting any more.
  if (await areApproved(store, month, editions)) return { approved: true };
  const { subject, text } = lapsedWords(plan, editions.length);
  await operator.tell(subject, text);
  return { approved: false };
}

/** Step Functions begins to count a little before the request says until when. */
const SLACK = 60 * 60 * 1000;

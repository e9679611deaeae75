import type { Approval, ApprovalRequest } from '../../model/approval.ts';
import { approvalKey, approvalRequestKey, editionKey } from '../../model/keys.ts';
import { configuredLetter } from '../../model/letters.ts';
import type { Operator, Runtime, Waiting } from '../../model/ports.ts';
import type { Plan } from '../../model/run.ts';
import { readDocument, readPlan, writeDocument } from '../documents.ts';
import { isApproved } from './is-approved.ts';
import { type SponsorEdition, sponsorsEditions } from './sponsors-editions.ts';
import { writeApproval } from './write-approval.ts';

type AskRuntime = Pick<Runtime, 'store' | 'secrets' | 'clock'> & {
  readonly operator: Operator;
  readonly waiting: Waiting;
};

/**
 * Asks the operator to read the letters to sponsors, and keeps what wakes the run up; where all are approved already it
 * goes on at once. `lapsed`: nobody did in time; then they go, or not, as the month was planned.
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
  await writeDocument(store, approvalRequestKey(asked.month), request);
  const approval = await readDocument<Approval>(store, approvalKey(asked.month));
  if (editions.every((edition) => isApproved(approval, edition))) {
    await waiting.goOn(asked.taskToken, { approved: true });
    return { approved: true };
  }
  await operator.tell(
    `Letters to ${count(editions.length)} wait for your approval`,
    textOf(plan, editions, request.until),
  );
  return { approved: false };
}

const DAY = 24 * 60 * 60 * 1000;

async function lapse(
  { store, clock, operator }: AskRuntime,
  { month, config }: Plan,
  editions: readonly SponsorEdition[],
): Promise<{ readonly approved: boolean }> {
  const approval = await readDocument<Approval>(store, approvalKey(month));
  if (editions.every((edition) => isApproved(approval, edition))) return { approved: true };
  if (config.approval === 'deadline') {
    await writeApproval({ store, clock }, month, editions, 'deadline');
    return { approved: true };
  }
  const request = await readDocument<ApprovalRequest>(store, approvalRequestKey(month));
  if (request !== null) {
    const lapsed: ApprovalRequest = { ...request, lapsedAt: clock.now().toISOString() };
    await writeDocument(store, approvalRequestKey(month), lapsed);
  }
  await operator.tell(
    `Letters to ${count(editions.length)} were not sent: nobody approved them`,
    `Nobody approved the letters to sponsors of ${month} in ${config.approvalDays} days, so they did not go. They stay written. To send them all the same:\n\n  community-hat approve --month ${month} --remote\n`,
  );
  return { approved: false };
}

function textOf(plan: Plan, editions: readonly SponsorEdition[], until: string): string {
  const url = plan.config.archive?.url.replace(/\/+$/, '') ?? null;
  const letters = editions.map(({ name, edition }) => {
    const { recipients } = configuredLetter(edition, plan);
    const page = editionKey(edition, 'index.html');
    const to = recipients.length === 0 ? 'nobody is listed' : recipients.join(', ');
    return `${name}\n  ${url === null ? page : `${url}/${page}`}\n  to ${to}`;
  });
  const end =
    plan.config.approval === 'deadline'
      ? `They go on ${until.slice(0, 10)} even if you do nothing. To hold one back, name it under editing.holds in the configuration and deploy it.`
      : `If nobody approves them until ${until.slice(0, 10)}, they do not go.`;
  return [
    `The letters to sponsors of ${plan.month} are written. Read them, and let them go:`,
    `  community-hat approve --month ${plan.month} --remote`,
    end,
    ...letters,
  ].join('\n\n');
}

function count(sponsors: number): string {
  return sponsors === 1 ? '1 sponsor' : `${sponsors} sponsors`;
}

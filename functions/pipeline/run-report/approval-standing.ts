import type { Approval, ApprovalRequest } from '../../model/approval.ts';
import { approvalKey, approvalRequestKey } from '../../model/keys.ts';
import type { Store } from '../../model/ports.ts';
import type { Plan } from '../../model/run.ts';
import type { ApprovalStanding } from '../../model/run-report.ts';
import { readDocument } from '../documents.ts';

/** Whether letters to sponsors wait for somebody. */
export async function approvalStanding(store: Store, { month, config }: Plan): Promise<ApprovalStanding> {
  const request = await readDocument<ApprovalRequest>(store, approvalRequestKey(month));
  const approval = await readDocument<Approval>(store, approvalKey(month));
  return {
    needed: config.sponsors.length > 0 && config.approval !== 'none',
    askedAt: request?.askedAt ?? null,
    until: request?.until ?? null,
    approvedAt: approval?.at ?? null,
    by: approval === null ? null : (approval.by ?? 'person'),
    lapsedAt: request?.lapsedAt ?? null,
  };
}

import type { Approval } from '../../model/approval.ts';

/** Whether somebody has read exactly this report. Approvals of older versions do not say what was read. */
export function isApproved(
  approval: Approval | null,
  { key, sha256 }: { readonly key: string; readonly sha256: string },
): boolean {
  if (approval === null || !approval.editions.includes(key)) return false;
  return approval.read === undefined || approval.read[key] === sha256;
}

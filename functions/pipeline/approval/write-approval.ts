import type { Approval } from '../../model/approval.ts';
import { approvalKey } from '../../model/keys.ts';
import { type Runtime, StoreConflict } from '../../model/ports.ts';
import { documentBytes, readDocument } from '../documents.ts';
import { isApproved } from './is-approved.ts';
import type { SponsorEdition } from './sponsors-editions.ts';

/** Writes down that these letters were read as they are now, beside what was approved before. */
export async function writeApproval(
  runtime: Pick<Runtime, 'store' | 'clock'>,
  month: string,
  editions: readonly Pick<SponsorEdition, 'key' | 'sha256'>[],
  by: 'person' | 'deadline',
): Promise<{ readonly at: string; readonly again: boolean }> {
  const { store, clock } = runtime;
  const found = await store.read(approvalKey(month));
  const before = found === null ? null : await readDocument<Approval>(store, approvalKey(month));
  if (before !== null && editions.every((edition) => isApproved(before, edition)))
    return { at: before.at, again: true };
  const approval: Approval = {
    schema: 1,
    month,
    at: before?.at ?? clock.now().toISOString(),
    by,
    editions: [...new Set([...(before?.editions ?? []), ...editions.map(({ key }) => key)])].sort(),
    read: { ...before?.read, ...Object.fromEntries(editions.map(({ key, sha256 }) => [key, sha256])) },
  };
  try {
    const condition = found === null ? ({ absent: true } as const) : { etag: found.etag };
    await store.write(approvalKey(month), documentBytes(approval), condition);
    return { at: approval.at, again: false };
  } catch (error) {
    // Somebody approved it at the same moment.
    if (error instanceof StoreConflict) return writeApproval(runtime, month, editions, by);
    throw error;
  }
}

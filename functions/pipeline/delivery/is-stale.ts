import { type Receipt, STALE_CLAIM_MINUTES } from '../../model/receipt.ts';

/** Whether who claimed it cannot be at it any more. @param at when it is looked; ISO */
export function isStale({ at: claimedAt }: Pick<Receipt, 'at'>, at: string): boolean {
  return Date.parse(at) - Date.parse(claimedAt) > STALE_CLAIM_MINUTES * 60_000;
}

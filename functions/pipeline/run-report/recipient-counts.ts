import type { Receipt } from '../../model/receipt.ts';
import type { RecipientCounts } from '../../model/run-report.ts';
import { isStale } from '../delivery/is-stale.ts';

/** How recipients stand, by their receipts. @param at when it is looked; ISO */
export function countsOf(receipts: readonly Receipt[], waiting: number, at: string): RecipientCounts {
  const counts = { ...NOBODY, waiting };
  for (const receipt of receipts) {
    const { state, events = [] } = receipt;
    if (state !== 'claimed') counts[state] += 1;
    else counts[isStale(receipt, at) ? 'unknown' : 'inProgress'] += 1;
    if (events.some(({ kind }) => kind === 'bounced')) counts.bounced += 1;
    if (events.some(({ kind }) => kind === 'complained')) counts.complained += 1;
  }
  return counts;
}

export const NOBODY: RecipientCounts = {
  sent: 0,
  suppressed: 0,
  refused: 0,
  unknown: 0,
  waiting: 0,
  inProgress: 0,
  bounced: 0,
  complained: 0,
};

export function sumOf(all: readonly RecipientCounts[]): RecipientCounts {
  const sum = { ...NOBODY };
  for (const counts of all)
    for (const key of Object.keys(sum) as (keyof RecipientCounts)[]) sum[key] += counts[key];
  return sum;
}

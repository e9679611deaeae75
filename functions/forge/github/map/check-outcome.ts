import type { CheckOutcome } from '../../../model/snapshot.ts';

const OUTCOMES: Readonly<Record<string, CheckOutcome>> = {
  SUCCESS: 'success',
  FAILURE: 'failure',
  ERROR: 'error',
  PENDING: 'pending',
  EXPECTED: 'expected',
};

/** `null`: no check ran. */
export function checkOutcome(rollup: { readonly state: string } | null | undefined): CheckOutcome | null {
  return OUTCOMES[rollup?.state ?? ''] ?? null;
}

import type { DeliverOutcome } from '../pipeline/deliver.ts';
import { EXIT, type ExitCode } from './exit-code.ts';

/** A letter that somebody holds, or that waits for approval, is as somebody wants it; the quota of mail is only late. */
export function deliveredExitCode(delivered: readonly (DeliverOutcome | null)[]): ExitCode {
  if (delivered.some((one) => one !== null && one.resumeAt !== null)) return EXIT.later;
  const unsent = delivered.some(
    (one) => one !== null && (one.withheld?.why === 'unread' || one.counts.refused + one.counts.unknown > 0),
  );
  return unsent ? EXIT.incomplete : EXIT.well;
}

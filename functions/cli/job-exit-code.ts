import { deliveredExitCode } from './delivered-exit-code.ts';
import { EXIT, type ExitCode } from './exit-code.ts';
import type { JobOutcome } from './job.ts';

export function jobExitCode({ resumeAt, harvested, letters }: JobOutcome): ExitCode {
  if (resumeAt !== null) return EXIT.later;
  const unread = harvested.some(({ unreadable }) => unreadable.length > 0);
  return unread ? EXIT.incomplete : deliveredExitCode(letters.map(({ delivered }) => delivered));
}

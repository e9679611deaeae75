import { EXIT, type ExitCode } from './exit-code.ts';
import type { JobOutcome } from './job.ts';

export function jobExitCode({ resumeAt, harvested, letters }: JobOutcome): ExitCode {
  if (resumeAt !== null) return EXIT.later;
  const unread = harvested.some(({ unreadable }) => unreadable.length > 0);
  const unsent = letters.some(
    ({ delivered }) =>
      delivered &&
      (delivered.withheld?.why === 'unread' || delivered.counts.refused + delivered.counts.unknown > 0),
  );
  return unread || unsent ? EXIT.incomplete : EXIT.well;
}

import { EXIT, type ExitCode } from './exit-code.ts';
import type { JobOutcome } from './job.ts';

export function jobExitCode({ resumeAt, harvested, projects }: JobOutcome): ExitCode {
  if (resumeAt !== null) return EXIT.later;
  const unread = harvested.some(({ unreadable }) => unreadable.length > 0);
  const unsent = projects.some(
    ({ delivered }) =>
      delivered && (delivered.withheld !== null || delivered.counts.refused + delivered.counts.unknown > 0),
  );
  return unread || unsent ? EXIT.incomplete : EXIT.well;
}

import { setTimeout } from 'node:timers/promises';
import type { Mailer } from '../../model/ports.ts';

/**
 * Begins no message sooner after the one before than the rate that the mail service allows, of which others who send at
 * the same moment have their part.
 * @param sharedBy how many send side by side
 */
export function pacedMailer(
  mailer: Mailer & Required<Pick<Mailer, 'allowance'>>,
  {
    sharedBy,
    now = () => performance.now(),
    wait = async (milliseconds) => void (await setTimeout(milliseconds)),
  }: {
    readonly sharedBy: number;
    /** Milliseconds, since whenever. */
    readonly now?: () => number;
    readonly wait?: (milliseconds: number) => Promise<void>;
  },
): Mailer {
  let gap = 0;
  let free = Number.NEGATIVE_INFINITY;
  return {
    async send(message) {
      const begin = Math.max(now(), free);
      free = begin + gap;
      if (begin > now()) await wait(begin - now());
      return mailer.send(message);
    },
    /** Whoever sends asks before: the pace is what was said then. */
    async allowance() {
      const allowance = await mailer.allowance();
      gap = allowance === null ? 0 : (1000 * sharedBy) / allowance.perSecond;
      return allowance;
    },
  };
}

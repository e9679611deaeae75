import type { Runtime } from '../../model/ports.ts';
import type { Withheld } from '../deliver.ts';

/** An edition is not begun that cannot be ended. */
export interface Postponed {
  readonly withheld: Withheld;
  /** ISO. */
  readonly resumeAt: string;
}

/**
 * Why so many messages cannot go now; null: they can. An edition for more people than the quota of a whole day is begun
 * when all of it is free.
 * @throws where the mail service does not say what is left
 */
export async function quotaLeft(
  { mailer, clock }: Pick<Runtime, 'mailer' | 'clock'>,
  name: string,
  messages: number,
): Promise<Postponed | null> {
  const allowance = messages === 0 ? null : ((await mailer.allowance?.()) ?? null);
  if (allowance === null) return null;
  const { left, perDay = messages } = allowance;
  return left >= Math.min(messages, perDay) && left > 0
    ? null
    : {
        withheld: {
          why: 'quota',
          says: `the letter about ${name} is for ${messages} and the mail service lets ${left} more go just now, so it waits`,
        },
        resumeAt: inAnHour(clock),
      };
}

/** Whether a refusal may mean that nothing more goes today: what is left is asked for once more. */
export async function isUsedUp({ mailer }: Pick<Runtime, 'mailer'>): Promise<boolean> {
  const allowance = await mailer.allowance?.().catch(() => null);
  return allowance !== null && allowance !== undefined && allowance.left <= 0;
}

/** The quota is of the last 24 hours, so some of it comes back all the time. */
export function inAnHour({ now }: Runtime['clock']): string {
  return new Date(now().getTime() + HOUR).toISOString();
}

const HOUR = 60 * 60 * 1000;

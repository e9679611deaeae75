import type { GithubAnswer } from './github-transport.ts';
import { secondsUntil } from './seconds-until.ts';
import type { WireRateLimit } from './wire.ts';

/** What is left of the hour's points, over all repositories of one token. */
export interface Allowance {
  note(answer: GithubAnswer, limit: WireRateLimit | null, now: Date): void;
  /** When to come back, if the points left do not cover three more requests like the dearest of late; else `null`. */
  pauseUntil(now: Date): string | null;
}

const REQUESTS_IN_RESERVE = 3;
const OF_LATE = 10;

export function allowance(): Allowance {
  let remaining = Number.POSITIVE_INFINITY;
  let reset = 0;
  let costs: readonly number[] = [];
  return {
    note({ headers }, limit, now) {
      // The header may know of other requests of the same token.
      const told = [limit?.remaining, headers.remaining].filter((points) => points != null);
      if (told.length > 0) remaining = Math.min(...told);
      const resetAt = limit === null ? headers.reset : Date.parse(limit.resetAt) / 1000;
      if (resetAt !== null) reset = now.getTime() + secondsUntil(resetAt, headers, now) * 1000;
      if (limit !== null) costs = [...costs.slice(1 - OF_LATE), limit.cost];
    },
    pauseUntil(now) {
      const enough = remaining >= REQUESTS_IN_RESERVE * Math.max(1, ...costs);
      return enough || reset <= now.getTime() ? null : new Date(reset).toISOString();
    },
  };
}

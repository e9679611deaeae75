import type { BudgetReading } from './budget.ts';

/** GitHub's documentation: the headers that tell how the primary limit stands; `reset` in seconds since the epoch. */
export function budgetHeaders(reading: BudgetReading): Readonly<Record<string, string>> {
  return {
    'x-ratelimit-limit': String(reading.limit),
    'x-ratelimit-remaining': String(reading.remaining),
    'x-ratelimit-used': String(reading.used),
    'x-ratelimit-reset': String(Math.floor(reading.resetAt.getTime() / 1000)),
    'x-ratelimit-resource': 'graphql',
  };
}

import type { BudgetReading } from '../rules/budget.ts';
import { budgetHeaders } from '../rules/budget-headers.ts';
import { secondaryLimitBody } from '../rules/secondary-limit-body.ts';
import type { SecondaryLimit } from '../rules/secondary-limits.ts';
import type { Answer, Spent } from './answer.ts';

/** A secondary limit as it is told: points remain, and `retry-after` may be there or not. */
export function secondaryLimitAnswer(limit: SecondaryLimit, reading: BudgetReading, spent: Spent): Answer {
  return {
    status: limit.status,
    headers: {
      ...budgetHeaders(reading),
      ...(limit.told && { 'retry-after': String(limit.seconds) }),
    },
    body: secondaryLimitBody(limit),
    spent: { ...spent, errors: limit.status === 200 && limit.inErrors ? 1 : 0 },
  };
}

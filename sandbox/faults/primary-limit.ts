import { budgetHeaders } from '../rules/budget-headers.ts';
import { primaryLimitBody } from '../rules/primary-limit-body.ts';
import type { Fault } from '../server/fault.ts';

/** As if somebody else had spent the token's hour: a limit, until the hour is over. Both spellings come. */
export const primaryLimit: Fault = {
  name: 'primary-limit',
  help: 'the points of the hour are gone: status 200, error RATE_LIMIT or, older, RATE_LIMITED',
  weight: 1,
  value: {
    allowed: 'RATE_LIMIT or RATE_LIMITED',
    fits: (text) => text === 'RATE_LIMIT' || text === 'RATE_LIMITED',
  },
  strike({ chance, value, token, budget }) {
    const spelling = (value ?? chance.pick(['RATE_LIMIT', 'RATE_LIMITED'])) === 'RATE_LIMIT';
    return {
      before: (spent) => ({
        status: 200,
        headers: budgetHeaders(budget.exhaust(token)),
        body: primaryLimitBody(spelling ? 'RATE_LIMIT' : 'RATE_LIMITED'),
        spent: { ...spent, errors: 1 },
      }),
    };
  },
};

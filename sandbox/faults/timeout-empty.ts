import type { Fault } from '../server/fault.ts';
import { TIMEOUT_STATUSES, timeoutStatus } from '../server/timeout-status.ts';

/** The work was done and is paid for, and costs extra points in the next hour. */
export const timeoutEmpty: Fault = {
  name: 'timeout-empty',
  help: 'it took too long: status 502, 503 or 504 with nothing',
  weight: 4,
  value: timeoutStatus,
  strike({ chance, value, token, budget }) {
    const status = Number(value ?? chance.pick(TIMEOUT_STATUSES));
    return {
      after({ spent }) {
        budget.owe(token, spent.points);
        const delivery = { kind: 'text', contentType: 'text/plain', text: '' } as const;
        return { status, headers: {}, body: null, delivery, spent: { ...spent, errors: 0 } };
      },
    };
  },
};

import type { Fault } from '../server/fault.ts';
import { pageAnswer } from '../server/page-answer.ts';
import { TIMEOUT_STATUSES, timeoutStatus } from '../server/timeout-status.ts';

/** The work was done and is paid for, and costs extra points in the next hour. */
export const timeoutHtml: Fault = {
  name: 'timeout-html',
  help: 'it took too long: status 502, 503 or 504 with a page of HTML',
  weight: 6,
  value: timeoutStatus,
  strike({ chance, value, token, budget }) {
    const status = Number(value ?? chance.pick(TIMEOUT_STATUSES));
    return {
      after({ spent }) {
        budget.owe(token, spent.points);
        return pageAnswer(status, { ...spent, errors: 0 });
      },
    };
  },
};

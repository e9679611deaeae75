import type { Fault } from '../server/fault.ts';
import { pageAnswer } from '../server/page-answer.ts';

const STATUSES = ['502', '503', '504'];

/** The work was done and is paid for, and costs extra points in the next hour. */
export const timeoutHtml: Fault = {
  name: 'timeout-html',
  help: 'it took too long: status 502, 503 or 504 with a page of HTML',
  weight: 6,
  value: { allowed: '502, 503 or 504', fits: (text) => STATUSES.includes(text) },
  strike({ chance, value, token, budget }) {
    const status = Number(value ?? chance.pick(STATUSES));
    return {
      after({ spent }) {
        budget.owe(token, spent.points);
        return pageAnswer(status, { ...spent, errors: 0 });
      },
    };
  },
};

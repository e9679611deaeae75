import type { Fault } from '../server/fault.ts';

const STATUSES = ['502', '503', '504'];

/** The work was done and is paid for, and costs extra points in the next hour. */
export const timeoutEmpty: Fault = {
  name: 'timeout-empty',
  help: 'it took too long: status 502, 503 or 504 with nothing',
  weight: 4,
  value: { allowed: '502, 503 or 504', fits: (text) => STATUSES.includes(text) },
  strike({ chance, value, token, budget }) {
    const status = Number(value ?? chance.pick(STATUSES));
    return {
      after({ spent }) {
        budget.owe(token, spent.points);
        const delivery = { kind: 'text', contentType: 'text/plain', text: '' } as const;
        return { status, headers: {}, body: null, delivery, spent: { ...spent, errors: 0 } };
      },
    };
  },
};

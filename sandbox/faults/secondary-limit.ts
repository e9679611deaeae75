import type { Fault } from '../server/fault.ts';
import { secondaryLimitAnswer } from '../server/secondary-limit-answer.ts';

const VALUE = /^(403|429|200)(?::(\d+|none))?$/;

/** GitHub's documentation: wait `retry-after` seconds, and a minute where it is absent. Points remain. */
export const secondaryLimit: Fault = {
  name: 'secondary-limit',
  help: 'too much at once: status 403, 429 or 200, with retry-after or without (then a minute)',
  weight: 3,
  value: {
    allowed:
      '403, 429 or 200, and if you like the seconds of retry-after or that it is absent: 403:30, 429:none',
    fits: (text) => VALUE.test(text),
  },
  strike({ chance, value, token, budget, limits }) {
    const status = chance.pick([403, 429, 200]);
    const retryAfter = chance.pick(['none', '2', '10', '60']);
    const inErrors = chance.chance(0.5);
    const [, askedStatus, askedRetryAfter] = VALUE.exec(value ?? '') ?? [];
    const seconds = askedRetryAfter ?? retryAfter;
    const told = seconds !== 'none';
    return {
      before(spent) {
        const limit = limits.impose(token, {
          status: askedStatus ? Number(askedStatus) : status,
          seconds: told ? Number(seconds) : 60,
          told,
          inErrors,
        });
        return secondaryLimitAnswer(limit, budget.read(token), spent);
      },
    };
  },
};

import type { Fault } from '../server/fault.ts';

/** The answer is whole and must be kept; the next request is limited until the hour is over. */
export const lastGoodAnswer: Fault = {
  name: 'last-good-answer',
  help: 'a good answer that leaves nothing of the hour: x-ratelimit-remaining 0',
  weight: 1,
  strike({ token, budget }) {
    let hurt = false;
    return {
      // Before it is spent, so that the answer's own `rateLimit` says the same as the headers.
      priced() {
        budget.exhaust(token);
        hurt = true;
        return null;
      },
      hurt: () => hurt,
    };
  },
};

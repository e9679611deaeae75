import type { Fault } from '../server/fault.ts';

const USUAL_MILLISECONDS = 50;
const LONGEST_MILLISECONDS = 600_000;

export const slow: Fault = {
  name: 'slow',
  help: `a good answer, but late: by ${USUAL_MILLISECONDS} milliseconds, or as many as are given`,
  weight: 3,
  value: {
    allowed: `milliseconds, at most ${LONGEST_MILLISECONDS}`,
    fits: (text) => /^\d+$/.test(text) && Number(text) <= LONGEST_MILLISECONDS,
  },
  strike({ value }) {
    const milliseconds = Number(value ?? USUAL_MILLISECONDS);
    return { after: (answer) => ({ ...answer, delivery: { kind: 'late', milliseconds } }) };
  },
};

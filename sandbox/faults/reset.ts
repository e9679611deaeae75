import type { Fault } from '../server/fault.ts';

export const reset: Fault = {
  name: 'reset',
  help: 'the connection breaks before a byte has come',
  weight: 4,
  strike: () => ({ after: (answer) => ({ ...answer, delivery: { kind: 'reset' } }) }),
};

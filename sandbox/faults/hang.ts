import type { Fault } from '../server/fault.ts';

/** Status 0 in the log: none was sent. */
export const hang: Fault = {
  name: 'hang',
  help: 'no answer until the client goes away',
  weight: 1,
  strike: () => ({
    before: (spent) => ({ status: 0, headers: {}, body: null, delivery: { kind: 'silence' }, spent }),
  }),
};

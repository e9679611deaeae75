import type { Fault } from '../server/fault.ts';

/** Half of the JSON. `ended`: as if that were all of it; `broken`: more is announced, and the connection breaks. */
export const cutBody: Fault = {
  name: 'cut-body',
  help: 'the body ends half-way, in good order or because the connection breaks',
  weight: 4,
  value: { allowed: 'ended or broken', fits: (text) => text === 'ended' || text === 'broken' },
  strike({ chance, value }) {
    const ended = (value ?? chance.pick(['ended', 'broken'])) === 'ended';
    return { after: (answer) => ({ ...answer, delivery: { kind: 'half', ended } }) };
  },
};

import type { Fault } from '../server/fault.ts';

export const emptyBody: Fault = {
  name: 'empty-body',
  help: 'status 200 with nothing',
  weight: 3,
  strike: () => ({
    after: (answer) => ({
      ...answer,
      status: 200,
      delivery: { kind: 'text', contentType: 'application/json; charset=utf-8', text: '' },
    }),
  }),
};

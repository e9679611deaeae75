import { Refusal } from '../rules/refusal.ts';
import type { Fault } from '../server/fault.ts';
import { isListOfNullable } from '../server/is-list-of-nullable.ts';

const MESSAGE =
  'Something went wrong while executing your query. This may be the result of a timeout, or it could be a GitHub bug. Please include `5A7D:1B2C:3D4E:5F60:61F2A3B4` when reporting this issue.';

/** The error has no type. `whole`: no data; `node`: one entry of some `nodes` is null, with the error at its path. */
export const somethingWentWrong: Fault = {
  name: 'something-went-wrong',
  help: 'status 200 and an error without a type: without data, or at the path of one node',
  weight: 4,
  value: { allowed: 'whole or node', fits: (text) => text === 'whole' || text === 'node' },
  strike({ chance, value, token, budget }) {
    if ((value ?? chance.pick(['whole', 'node'])) === 'whole') {
      return {
        after({ headers, spent }) {
          budget.owe(token, spent.points);
          const body = { data: null, errors: [{ message: MESSAGE }] };
          return { status: 200, headers, body, spent: { ...spent, errors: 1 } };
        },
      };
    }
    let hurt = false;
    return {
      spoil(nodes, { info }) {
        if (hurt || !isListOfNullable(info) || !Array.isArray(nodes) || nodes.length === 0) return nodes;
        hurt = true;
        const at = chance.whole(0, nodes.length - 1);
        return nodes.map((node, index) => (index === at ? new Refusal(null, MESSAGE) : node));
      },
      hurt: () => hurt,
    };
  },
};

import type { Fault } from '../server/fault.ts';
import { isListOfNullable } from '../server/is-list-of-nullable.ts';
import { isShare } from '../server/is-share.ts';

/** What GitHub's schema allows and its answers do: `nodes: [Issue]`, not `[Issue!]`. */
export const nullNodes: Fault = {
  name: 'null-nodes',
  help: 'entries of nodes are null, and no error tells why',
  weight: 3,
  value: { allowed: 'the share of entries that are null, from 0 to 1', fits: isShare },
  strike({ chance, value }) {
    const share = value === null ? chance.pick([0.01, 0.05, 0.2]) : Number(value);
    let hurt = false;
    return {
      spoil(nodes, { info }) {
        if (!isListOfNullable(info) || !Array.isArray(nodes)) return nodes;
        return nodes.map((node) => {
          if (!chance.chance(share)) return node;
          hurt = true;
          return null;
        });
      },
      hurt: () => hurt,
    };
  },
};

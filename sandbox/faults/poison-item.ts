import { getNamedType } from 'graphql';
import type { Fault } from '../server/fault.ts';
import { pageAnswer } from '../server/page-answer.ts';

/**
 * An item that GitHub cannot put together: every request that hydrates it, that is, asks it for rows of a connection
 * (`first` or `last`), is answered with 502. Its own fields, and counts alone, are answered: an index may name it.
 */
export const poisonItem: Fault = {
  name: 'poison-item',
  help: 'a request that reads the rows of this issue, pull request or discussion is always answered with 502',
  weight: 0,
  value: { allowed: "an item's node id", needed: true, fits: (text) => text.length > 0 },
  strike({ value, token, budget }) {
    let hurt = false;
    return {
      spoil(found, { source, given, info }) {
        const isHydrated =
          getNamedType(info.returnType).name.endsWith('Connection') &&
          (typeof given.first === 'number' || typeof given.last === 'number') &&
          typeof source === 'object' &&
          source !== null &&
          Reflect.get(source, 'id') === value;
        hurt ||= isHydrated;
        return found;
      },
      after(answer) {
        if (!hurt) return answer;
        budget.owe(token, answer.spent.points);
        return pageAnswer(502, { ...answer.spent, errors: 0 });
      },
      hurt: () => hurt,
    };
  },
};

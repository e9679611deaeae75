import type { Fault } from '../server/fault.ts';
import { pageAnswer } from '../server/page-answer.ts';

const USUAL_NODES = 5000;

/** The time that GitHub gives a query, as a number of possible nodes: what asks for more fails always. */
export const serverBusy: Fault = {
  name: 'server-busy',
  help: `a query of more possible nodes than given (usually ${USUAL_NODES}) is always answered with 502`,
  weight: 0,
  value: { allowed: 'a number of nodes', fits: (text) => /^\d+$/.test(text) },
  strike({ value, token, budget }) {
    const most = Number(value ?? USUAL_NODES);
    let hurt = false;
    return {
      priced(spent) {
        if (spent.nodes <= most) return null;
        hurt = true;
        budget.owe(token, spent.points);
        budget.spend(token, spent.points);
        return pageAnswer(502, spent);
      },
      hurt: () => hurt,
    };
  },
};

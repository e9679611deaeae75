import { setImmediate } from 'node:timers/promises';
import type { Random } from '../../../sandbox/community/random.ts';

export interface Turns {
  /** Does it when its turn comes, and nothing else meanwhile. */
  take<T>(act: () => Promise<T>): Promise<T>;
  /** Gives turns by chance until that is over; whoever still waits then waits for ever. */
  until(over: Promise<unknown>): Promise<void>;
}

/** Lets what several processes do take effect one after the other, in an order that the seed alone decides. */
export function turnsBy(dice: Random): Turns {
  const waiting: (() => Promise<void>)[] = [];
  return {
    take: (act) =>
      new Promise((resolve, reject) => {
        waiting.push(() => act().then(resolve, reject));
      }),
    async until(over) {
      let isOver = false;
      const mark = () => {
        isOver = true;
      };
      over.then(mark, mark);
      while (!isOver) {
        // Everybody goes on as far as they can without a turn.
        await setImmediate();
        if (waiting.length === 0) continue;
        const [next] = waiting.splice(dice.whole(0, waiting.length - 1), 1);
        await next?.();
      }
    },
  };
}

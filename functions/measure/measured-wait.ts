import { quantity } from '../model/quantity.ts';
import type { Measured } from './indicator.ts';
import { medianWait, quantileWait, type Waits } from './kaplan-meier.ts';

interface Words {
  readonly reached: (median: number) => string;
  readonly notReached: (longest: number) => string;
  /** `412 were answered` */
  readonly ended: string;
  /** `12 were not answered yet` */
  readonly waiting: string;
  /** After `85 %`: `are answered within` */
  readonly most: string;
}

/** What is told beside the median: how long nearly all wait. */
const MOST = 0.85;

/** A Kaplan-Meier median in an indicator's words. */
export function measuredWait(waits: Waits, words: Words): Measured {
  const wait = medianWait(waits);
  const n = waits.ended.length + waits.censored.length;
  const none = { value: null, over: null, n, part: null, says: '', context: [] };
  if (wait === null) return none;
  const most = quantileWait(waits, MOST);
  const context = [
    `${waits.ended.length} of ${n} ${words.ended}; ${waits.censored.length} ${words.waiting} or were closed by their authors.`,
    ...(most === null ? [] : [`${quantity(MOST, 'share')} ${words.most} ${quantity(most, 'days')}.`]),
  ];
  if (wait.median === null) return { ...none, over: wait.over, says: words.notReached(wait.over), context };
  return { ...none, value: wait.median, says: words.reached(wait.median), context };
}

import type { NotCounted } from './indicator.ts';

/** Items that wait for something, among those that are open. */
export interface Queue {
  readonly waiting: number;
  readonly open: number;
}

export function mergeQueues(a: Queue, b: Queue): Queue {
  return { waiting: a.waiting + b.waiting, open: a.open + b.open };
}

export const noMaintainers: NotCounted = {
  none: 'unavailable',
  reason: 'nobody is known to maintain: in the year before nobody merged a change of somebody else',
};

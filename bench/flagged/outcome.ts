import { DAY } from '../../functions/measure/days.ts';
import { humanActs, lastTouched } from '../../functions/measure/human-acts.ts';
import { closingAt } from '../../functions/measure/item-at.ts';
import type { ItemTable } from '../../functions/measure/tables/tables.ts';

const AFTER = 90 * DAY;

/** What became of an open item in the 90 days after `t`. */
export interface Outcome {
  /** Closed or merged; a change that its author closed was given up, not decided. */
  readonly decided: boolean;
  /** No person did anything to it. */
  readonly untouched: boolean;
  /** Items of one stratum are of like age and have been silent for like long, in powers of two of days. */
  readonly stratum: string;
}

export function outcome(table: ItemTable, i: number, t: number): Outcome {
  let untouched = true;
  for (const { at } of humanActs(table, i, t + AFTER)) if (at > t) untouched = false;
  const age = power(t - table.createdAts[i]!);
  const silence = power(t - lastTouched(table, i, t));
  const closing = closingAt(table, i, t + AFTER);
  const givenUp = table.kind === 'change' && closing?.kind === 'closed' && closing.by === table.authors[i];
  return {
    decided: closing !== null && !givenUp,
    untouched,
    stratum: `${table.kind} ${age} ${silence}`,
  };
}

function power(milliseconds: number): number {
  return Math.floor(Math.log2(1 + milliseconds / DAY));
}

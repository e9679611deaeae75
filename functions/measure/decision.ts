import { closingAt, isDraftAt, readyAt } from './item-at.ts';
import type { Act } from './tables/acts.ts';
import { NOBODY, type Person } from './tables/people.ts';
import type { ChangeTable } from './tables/tables.ts';

/** How long a change waited for its decision, as known at `t`. */
export interface Decision {
  readonly from: number;
  readonly to: number;
  readonly decided: boolean;
}

/**
 * From ready for review to the merge, by anybody, or to the closing by another person. Closed by the author or by
 * nobody known: broken off there. `null`: not started, because it is or always was a draft.
 */
export function decision(changes: ChangeTable, i: number, t: number): Decision | null {
  const ready = readyAt(changes, i);
  if (ready === null || ready > t) return null;
  const closing = closingAt(changes, i, t);
  if (closing === null) return isDraftAt(changes, i, t) ? null : { from: ready, to: t, decided: false };
  return { from: ready, to: Math.max(ready, closing.at), decided: decides(changes, i, closing) };
}

/** Whether the act that closed the change decided it: a merge, by anybody, or a closing by another person. */
export function decides(changes: ChangeTable, i: number, closing: Act): boolean {
  return closing.kind === 'merged' || isAnotherPerson(changes, closing.by, changes.authors[i]!);
}

function isAnotherPerson(changes: ChangeTable, person: Person, author: Person): boolean {
  return person !== NOBODY && person !== author && !changes.people.isBot(person);
}

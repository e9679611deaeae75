import { daysBetween } from './days.ts';
import { isDraftAt } from './item-at.ts';
import { actsOf } from './tables/acts.ts';
import type { ChangeTable } from './tables/tables.ts';

/** Days that a change was a draft, all its spells together, up to its end or `t`. */
export function daysInDraft(changes: ChangeTable, i: number, t: number): number {
  const opened = changes.createdAts[i]!;
  let since = isDraftAt(changes, i, opened) ? opened : null;
  let days = 0;
  for (const { kind, at } of actsOf(changes.acts, i, t)) {
    if (kind === 'convert-to-draft') since ??= at;
    else if (since !== null && (kind === 'ready-for-review' || kind === 'merged' || kind === 'closed')) {
      days += daysBetween(since, at);
      since = null;
    }
  }
  return since === null ? days : days + daysBetween(since, t);
}

import { daysBefore, daysBetween } from './days.ts';
import { lastTouched } from './human-acts.ts';
import type { EvidenceItem } from './indicator.ts';
import { isDraftAt, labelsAt, offeredAt, titleAt } from './item-at.ts';
import { hasAnyLabel, isWipTitle, type Meaning } from './labels.ts';
import { openItems } from './open-items.ts';
import type { Tables } from './tables/tables.ts';

const NOBODY_OWES_IT_A_DECISION: readonly Meaning[] = ['waiting-for-author', 'parked', 'held', 'wip'];

/**
 * The work that waits for whoever decides: open changes that are ready, that a person touched within a year and that
 * no label sends back to their author or puts aside. Days since each was offered.
 */
export function undecidedChanges({ changes }: Pick<Tables, 'changes'>, t: number): EvidenceItem[] {
  return openItems(changes, t).flatMap((i) => {
    const title = titleAt(changes, i, t);
    if (isDraftAt(changes, i, t) || isWipTitle(title)) return [];
    if (lastTouched(changes, i, t) <= daysBefore(t, 365)) return [];
    if (hasAnyLabel(labelsAt(changes, i, t), NOBODY_OWES_IT_A_DECISION)) return [];
    const waited = Math.floor(daysBetween(offeredAt(changes, i, t), t));
    const number = changes.numbers[i]!;
    return { kind: 'change' as const, number, title, days: waited, note: 'ready, not decided' };
  });
}

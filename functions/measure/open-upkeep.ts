import { daysBefore, daysBetween } from './days.ts';
import { hatOfChange } from './hat-of-change.ts';
import { lastTouched } from './human-acts.ts';
import type { EvidenceItem } from './indicator.ts';
import { isDraftAt, titleAt } from './item-at.ts';
import { isWipTitle } from './labels.ts';
import { openItems } from './open-items.ts';
import type { Tables } from './tables/tables.ts';

/** Work for the community that waits: open changes of that hat, ready, that a person touched within a year. */
export function openUpkeep({ changes }: Pick<Tables, 'changes'>, t: number): EvidenceItem[] {
  return openItems(changes, t).flatMap((i) => {
    const title = titleAt(changes, i, t);
    if (isDraftAt(changes, i, t) || isWipTitle(title)) return [];
    if (lastTouched(changes, i, t) <= daysBefore(t, 365) || hatOfChange(changes, i, t) !== 'community')
      return [];
    const days = Math.floor(daysBetween(changes.createdAts[i]!, t));
    return [{ kind: 'change', number: changes.numbers[i]!, title, days, note: 'open community work' }];
  });
}

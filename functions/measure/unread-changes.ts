import { daysBefore, daysBetween } from './days.ts';
import { humanActs, isReviewOrComment, lastTouched } from './human-acts.ts';
import type { EvidenceItem } from './indicator.ts';
import { isDraftAt, titleAt } from './item-at.ts';
import { isWipTitle } from './labels.ts';
import { openItems } from './open-items.ts';
import type { Tables } from './tables/tables.ts';

const WINDOW = 90;
/** Days in which a change may wait for its first reader. */
const NEW = 7;

/**
 * The work that waits for whoever reviews: open changes, ready and alive, that nobody but the author reviewed or
 * commented for 90 days, or ever.
 */
export function unreadChanges({ changes }: Pick<Tables, 'changes'>, t: number): EvidenceItem[] {
  const found: EvidenceItem[] = [];
  for (const i of openItems(changes, t)) {
    const author = changes.authors[i]!;
    const title = titleAt(changes, i, t);
    if (isDraftAt(changes, i, t) || isWipTitle(title) || lastTouched(changes, i, t) <= daysBefore(t, 365))
      continue;
    let since = changes.createdAts[i]!;
    let read = false;
    for (const act of humanActs(changes, i, t))
      if (isReviewOrComment(act) && act.by !== author) {
        since = act.at;
        read = true;
      }
    if (since > daysBefore(t, read ? WINDOW : NEW)) continue;
    found.push({
      kind: 'change',
      number: changes.numbers[i]!,
      title,
      days: Math.floor(daysBetween(since, t)),
      note: read ? 'not read for 90 days' : 'nobody has read it yet',
    });
  }
  return found;
}

import { daysBefore, daysBetween } from './days.ts';
import { humanActs, isReviewOrComment } from './human-acts.ts';
import type { EvidenceItem } from './indicator.ts';
import { isDraftAt, isOpenAt, offeredAt, titleAt } from './item-at.ts';
import { newcomersChanges } from './newcomers.ts';
import type { Tables } from './tables/tables.ts';

/**
 * The work that waits for a mentor: first changes of the last 365 days that are open and ready, and to which nobody but
 * their authors has said a word. Days since each was offered.
 */
export function newcomersUnanswered({ changes }: Pick<Tables, 'changes'>, t: number): EvidenceItem[] {
  return newcomersChanges(changes, daysBefore(t, 365), t).flatMap((i) => {
    if (!isOpenAt(changes, i, t) || isDraftAt(changes, i, t)) return [];
    for (const act of humanActs(changes, i, t))
      if (isReviewOrComment(act) && act.by !== changes.authors[i]) return [];
    return {
      kind: 'change' as const,
      number: changes.numbers[i]!,
      title: titleAt(changes, i, t),
      days: Math.floor(daysBetween(offeredAt(changes, i, t), t)),
      note: 'a first change, nobody has said a word',
    };
  });
}

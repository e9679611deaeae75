import { companyKey } from './by-employer.ts';
import { daysBefore, daysBetween } from './days.ts';
import { employerOf } from './employer-of.ts';
import { humanActs, isReviewOrComment, lastTouched } from './human-acts.ts';
import type { EvidenceItem } from './indicator.ts';
import { isDraftAt, titleAt } from './item-at.ts';
import { isWipTitle } from './labels.ts';
import { openItems } from './open-items.ts';
import type { Tables } from './tables/tables.ts';

/** Days in which a change may wait for its first reader. */
const NEW = 7;

/** Open changes by people outside of the company, ready, touched within a year, that nobody but the author has read yet. */
export function unansweredOfOthers(
  { changes }: Pick<Tables, 'changes'>,
  t: number,
  company: string,
): EvidenceItem[] {
  return openItems(changes, t).flatMap((i) => {
    const author = changes.authors[i]!;
    const opened = changes.createdAts[i]!;
    const title = titleAt(changes, i, t);
    if (employerOf(changes.people, author, t) === companyKey(company)) return [];
    if (isDraftAt(changes, i, t) || isWipTitle(title) || opened > daysBefore(t, NEW)) return [];
    if (lastTouched(changes, i, t) <= daysBefore(t, 365)) return [];
    const read = [...humanActs(changes, i, t)].some((act) => isReviewOrComment(act) && act.by !== author);
    if (read) return [];
    const days = Math.floor(daysBetween(opened, t));
    return [{ kind: 'change', number: changes.numbers[i]!, title, days, note: 'nobody has read it yet' }];
  });
}

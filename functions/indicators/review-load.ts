import { measuredConcentration } from '../measure/concentration.ts';
import { daysBefore, daysBetween } from '../measure/days.ts';
import { humanActs, isReviewOrComment, lastTouched } from '../measure/human-acts.ts';
import type { EvidenceItem, Indicator } from '../measure/indicator.ts';
import { isDraftAt, titleAt } from '../measure/item-at.ts';
import { isWipTitle } from '../measure/labels.ts';
import { asked, oldest } from '../measure/oldest.ts';
import { openItems } from '../measure/open-items.ts';
import { reviews } from '../measure/reviews.ts';
import type { ChangeTable, Tables } from '../measure/tables/tables.ts';
import { type ByPerson, countByPerson, mergeByPerson } from '../measure/top-share.ts';

const WINDOW = 90;
/** Days in which a change may wait for its first reader. */
const NEW = 7;

export const reviewLoad: Indicator<'changes', ByPerson> = {
  id: 'review-load',
  title: 'Review load',
  answers: ['burnout'],
  why: 'Where one person reads nearly everything, one holiday stops the project.',
  definition:
    "Share of the busiest person in the reviews of the last 90 days; a review is reviewing or commenting on somebody else's change, once per person and change; bots and deleted accounts do not count.",
  needs: ['changes'],
  unit: 'share',
  worse: 'higher',
  thresholds: { watch: 0.4, neglected: 0.5 },
  of: 'reviews',
  minimum: 10,
  undated: null,
  count: ({ changes }, t) => countByPerson(reviewers(changes, t)),
  merge: mergeByPerson,
  measure: (work) =>
    measuredConcentration(work, (share) => `one person makes ${share} of the reviews`, 'reviews'),
  evidence: unread,
  asks: (_, waiting) => {
    const these =
      waiting === 0
        ? 'the next changes'
        : oldest(waiting, 'change that nobody reads', 'changes that nobody reads');
    const count = asked(waiting);
    return {
      maintainer: { text: `Ask two more people by name to review ${these}.`, count },
      anyone: { text: `Review ${these}; reading and trying counts, commit rights are not needed.`, count },
      employer: { text: `Give one of your people time to review here, beginning with ${these}.`, count },
    };
  },
};

function* reviewers(changes: ChangeTable, t: number): Generator<string> {
  for (const person of reviews(changes, daysBefore(t, WINDOW), t)) yield changes.people.keys[person]!;
}

/** The work that waits: open changes, ready and alive, that nobody but the author reviewed or commented for 90 days, or ever. */
function unread({ changes }: Pick<Tables, 'changes'>, t: number): EvidenceItem[] {
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
    const note = read ? 'not read for 90 days' : 'nobody has read it yet';
    found.push({
      kind: 'change',
      number: changes.numbers[i]!,
      title,
      days: Math.floor(daysBetween(since, t)),
      note,
    });
  }
  return found;
}

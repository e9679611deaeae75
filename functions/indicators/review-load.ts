import { measuredConcentration } from '../measure/concentration.ts';
import { daysBefore } from '../measure/days.ts';
import type { Indicator } from '../measure/indicator.ts';
import { asked, oldest } from '../measure/oldest.ts';
import { reviews } from '../measure/reviews.ts';
import type { ChangeTable } from '../measure/tables/tables.ts';
import { type ByPerson, countByPerson, mergeByPerson } from '../measure/top-share.ts';
import { unreadChanges } from '../measure/unread-changes.ts';

const WINDOW = 90;

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
  evidence: unreadChanges,
  forAnyone: 'Read it, and say what you see',
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

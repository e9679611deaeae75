import { counted } from '../measure/counted.ts';
import { daysBefore } from '../measure/days.ts';
import type { Indicator } from '../measure/indicator.ts';
import { isDraftAt } from '../measure/item-at.ts';
import { asked, oldest } from '../measure/oldest.ts';
import { openItems } from '../measure/open-items.ts';
import { type Keys, keysOf, mergeKeys } from '../measure/people-keys.ts';
import { reviews } from '../measure/reviews.ts';
import { unreadChanges } from '../measure/unread-changes.ts';
import { quantity } from '../model/quantity.ts';

interface QueueAndReviewers {
  readonly open: number;
  readonly drafts: number;
  readonly reviewers: Keys;
}

export const queuePerReviewer: Indicator<'changes', QueueAndReviewers> = {
  id: 'queue-per-reviewer',
  title: 'Queue for each reviewer',
  answers: ['burnout'],
  why: 'A queue that outgrows its reviewers wears them out, and then there are fewer.',
  definition:
    "Open changes of persons, drafts included, for each person who reviewed or commented on somebody else's change in the last 90 days; where nobody did, all open changes. Bots and deleted accounts are no reviewers.",
  needs: ['changes'],
  unit: 'ratio',
  worse: 'higher',
  thresholds: { watch: 3, neglected: 5 },
  of: 'open changes',
  minimum: 0,
  undated: null,
  count: ({ changes }, t) => {
    const open = openItems(changes, t);
    return {
      open: open.length,
      drafts: open.filter((i) => isDraftAt(changes, i, t)).length,
      reviewers: keysOf(changes.people, reviews(changes, daysBefore(t, 90), t)),
    };
  },
  merge: (a, b) => ({
    open: a.open + b.open,
    drafts: a.drafts + b.drafts,
    reviewers: mergeKeys(a.reviewers, b.reviewers),
  }),
  measure: ({ open, drafts, reviewers }) => {
    const value = open / Math.max(1, reviewers.length);
    return {
      value,
      over: null,
      n: open,
      part: null,
      says:
        reviewers.length === 0
          ? `${counted(open, 'change is open', 'changes are open')} and nobody reviews`
          : `${quantity(value, 'ratio')} open ${value === 1 ? 'change' : 'changes'} for each reviewer`,
      context: [
        `${counted(open, 'change is open', 'changes are open')}, ${drafts} of them as drafts; ${counted(reviewers.length, 'person', 'people')} reviewed in 90 days.`,
      ],
    };
  },
  evidence: unreadChanges,
  asks: (_, waiting) => {
    const these =
      waiting === 0
        ? 'the next changes'
        : oldest(waiting, 'change that nobody reads', 'changes that nobody reads');
    const count = asked(waiting);
    return {
      maintainer: {
        text: `Invite two more people to review, and give them ${these}; close what will never be taken.`,
        count,
      },
      anyone: { text: `Review ${these}: one reader more makes the queue of each shorter.`, count },
      employer: { text: `Let one more of your people review here, beginning with ${these}.`, count },
    };
  },
};

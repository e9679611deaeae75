import { archived } from '../measure/archived.ts';
import { counted } from '../measure/counted.ts';
import { daysBefore } from '../measure/days.ts';
import type { Indicator } from '../measure/indicator.ts';
import { isDraftAt } from '../measure/item-at.ts';
import { asked, oldest } from '../measure/oldest.ts';
import { openItems } from '../measure/open-items.ts';
import { type Keys, keysOf, mergeKeys } from '../measure/people-keys.ts';
import { reviews } from '../measure/reviews.ts';
import type { ChangeTable } from '../measure/tables/tables.ts';
import { unreadChanges } from '../measure/unread-changes.ts';
import { quantity } from '../model/quantity.ts';

interface QueueAndReviewers {
  readonly open: number;
  readonly drafts: number;
  readonly reviewers: Keys;
}

export const queuePerReviewer: Indicator<'repository' | 'changes', QueueAndReviewers> = {
  id: 'queue-per-reviewer',
  title: 'Queue for each reviewer',
  answers: ['burnout'],
  why: 'A queue that outgrows its reviewers wears them out, and then there are fewer.',
  definition:
    "Open changes of persons, drafts included, for each person who reviewed or commented on somebody else's change in the last 90 days; where nobody did, all open changes. Bots and deleted accounts are no reviewers.",
  needs: ['repository', 'changes'],
  unit: 'ratio',
  worse: 'higher',
  thresholds: { watch: 3, neglected: 5 },
  of: 'open changes',
  minimum: 0,
  undated: null,
  count: ({ repository, changes }, t) => archived(repository) ?? queue(changes, t),
  merge: (a, b) => ({
    open: a.open + b.open,
    drafts: a.drafts + b.drafts,
    reviewers: mergeKeys(a.reviewers, b.reviewers),
  }),
  measure: (counts) => {
    const { open, reviewers } = counts;
    const value = open / Math.max(1, reviewers.length);
    return { value, over: null, n: open, part: null, says: says(value, counts), context: context(counts) };
  },
  evidence: unreadChanges,
  forAnyone: 'Read it, and say what you see',
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

function queue(changes: ChangeTable, t: number): QueueAndReviewers {
  const open = openItems(changes, t);
  return {
    open: open.length,
    drafts: open.filter((i) => isDraftAt(changes, i, t)).length,
    reviewers: keysOf(changes.people, reviews(changes, daysBefore(t, 90), t)),
  };
}

function says(value: number, { open, reviewers }: QueueAndReviewers): string {
  if (open === 0) return 'no change is open';
  if (reviewers.length === 0)
    return `${counted(open, 'change is open', 'changes are open')} and nobody reviews`;
  const many = quantity(value, 'ratio');
  return `${many} open ${many === '1' ? 'change' : 'changes'} for each reviewer`;
}

function context({ open, drafts, reviewers }: QueueAndReviewers): string[] {
  const ofThem = drafts === 0 ? '' : `, ${drafts} of them ${drafts === 1 ? 'a draft' : 'drafts'}`;
  return [
    `${counted(open, 'change is open', 'changes are open')}${ofThem}; ${counted(reviewers.length, 'person', 'people')} reviewed in 90 days.`,
  ];
}

import type { EvidenceKind, Finding } from '../../functions/model/finding.ts';
import { UPKEEP_WORDS } from './upkeep-words.ts';

export type FindingWords = Pick<
  Finding,
  'title' | 'why' | 'definition' | 'unit' | 'of' | 'thresholds' | 'answers'
> & {
  readonly says: (figure: string, part: string) => string;
  readonly note: string;
  readonly forAnyone: string | null;
  /** What its evidence is, where it is no change. */
  readonly kind?: EvidenceKind;
  readonly titles?: readonly string[];
  readonly asks: readonly [maintainer: string, anyone: string, employer: string];
};

/** Findings as the indicators word them, so that letters in tests read like letters. `%` is the number of items. */
export const FINDING_WORDS = {
  ...UPKEEP_WORDS,
  'time-to-first-response': {
    title: 'Time to first response',
    answers: ['decisions'],
    why: 'Who hears nothing for a week seldom comes back.',
    definition:
      'Kaplan-Meier median of the days from opening to the first answer by another person, over issues and changes opened in the last 180 days; items without an answer count as waiting, bots do not count.',
    unit: 'days',
    of: 'items',
    thresholds: { watch: 2, neglected: 7 },
    says: (figure) => `a first answer takes ${figure}`,
    note: 'no answer yet',
    forAnyone: 'Try what it tells, and say what you found',
    asks: [
      'Answer the % items that heard from nobody; a sentence that says what happens next is enough.',
      'Read the % items that heard from nobody: try what is reported, ask what is missing.',
      'Let one of your people take the first answer in turn with others: the % items that heard from nobody.',
    ],
  },
  'time-to-decision': {
    title: 'Time to decision',
    answers: ['decisions'],
    why: 'A change that waits grows stale, and so does the will to send the next one.',
    definition:
      'Kaplan-Meier median of the days from ready for review to the merge, or to the close by another person, over changes opened in the last 180 days; the undecided count as waiting.',
    unit: 'days',
    of: 'changes',
    thresholds: { watch: 20, neglected: 45 },
    says: (figure) => `a decision on a change takes ${figure}`,
    note: 'ready, not decided',
    forAnyone: 'Try it, and write down what speaks for and against it',
    asks: [
      'Go through % undecided changes, the oldest first: merge, close, or say what is missing.',
      'Take one of % undecided changes: review it, try it, and write down what speaks for and against it.',
      'Give a reviewer time for % undecided changes, those of others first.',
    ],
  },
  'waiting-decisions': {
    title: 'Decisions that wait',
    answers: ['decisions'],
    why: 'The work is done or the question is put; only a yes or a no is missing.',
    definition:
      'Open items in which no maintainer has acted for 30 days and which a maintainer approved over 14 days ago, on which maintainers disagree, or which carry a label such as RFC.',
    unit: 'count',
    of: 'open items',
    thresholds: { watch: 2, neglected: 5 },
    says: (figure) => `${figure} items wait for a decision`,
    note: 'approved, not merged',
    forAnyone: 'Sum up in one comment what speaks for and against it',
    asks: [
      'Decide these %: merge, close, or say what is missing and who will say yes.',
      'Prepare one of these % decisions: sum up what speaks for and against it in one comment.',
      'Ask your people who maintain here to decide some of these %.',
    ],
  },
  'contributors-waiting': {
    title: 'Contributors who wait',
    answers: ['decisions', 'burnout'],
    why: 'They did their part and it is the project that owes an answer.',
    definition:
      'Open changes of people who are no maintainers, where the author acted last, within 90 days, and no maintainer has acted for over 30.',
    unit: 'count',
    of: 'open changes',
    thresholds: { watch: 3, neglected: 6 },
    says: (figure) => `${figure} contributors’ changes wait for an answer`,
    note: 'author answered last',
    forAnyone: 'Try the change, and say what you saw',
    asks: [
      'Answer these % changes: a review, a decision, or a word on when one will come.',
      'Review one of these % changes: run it, read it, say what you see.',
      'Ask your people who know this code to review these % changes.',
    ],
  },
  'review-load': {
    title: 'Review load',
    answers: ['burnout'],
    why: 'Where one person reads nearly everything, one holiday stops the project.',
    definition:
      "Share of the busiest person in the reviews of the last 90 days; a review is reviewing or commenting on somebody else's change, once per person and change.",
    unit: 'share',
    of: 'reviews',
    thresholds: { watch: 0.4, neglected: 0.5 },
    says: (figure) => `one person makes ${figure} of the reviews`,
    note: 'nobody has read it lately',
    forAnyone: 'Read it, and say what you see',
    asks: [
      'Ask two more people by name to review: % changes that nobody has read lately.',
      'Review one of these: % changes that nobody has read lately. Commit rights are not needed.',
      'Give one of your people time to review here: % changes that nobody has read lately.',
    ],
  },
  'newcomers-left-waiting': {
    title: 'Newcomers left waiting',
    answers: ['mentorship'],
    why: 'The first week decides whether somebody comes back.',
    definition:
      'Of the people whose first change here was opened in the year that ended 7 days before the end of the month, the share whose change had no answer by another person within 7 days.',
    unit: 'share',
    of: 'newcomers',
    thresholds: { watch: 0.25, neglected: 0.5 },
    says: (_, part) => `${part} heard nothing for a week`,
    note: 'waited over a week',
    forAnyone: 'Say hello: thank, try it, point to the guide',
    asks: [
      'Welcome % first changes that waited for a week, and agree who greets the next.',
      'Say hello on % first changes that waited for a week: thank, try it, point to the guide.',
      'Let one of your people mentor newcomers here: % first changes that waited for a week.',
    ],
  },
  'ci-carriers': {
    title: 'Who carries CI',
    answers: ['ci'],
    why: 'Continuous integration is mended quietly until the one who mends it is gone.',
    definition:
      'Share of the busiest author in the changes of continuous integration merged into the default branch in the last 365 days; bumps of dependencies, bots and deleted accounts do not count.',
    unit: 'share',
    of: 'changes of CI',
    thresholds: { watch: 0.6, neglected: 0.8 },
    says: (figure) => `one person carries ${figure} of the work on CI`,
    note: 'open change of CI',
    forAnyone: 'Run it in a fork, and say what the checks did',
    asks: [
      'Bring somebody who has not done it before into % open changes of CI, to write or to review.',
      'Take % open changes of CI: a red or slow check is a good way into a project.',
      'Give one of your people time for CI here: % open changes of CI.',
    ],
  },
} as const satisfies Record<string, FindingWords>;

export type FindingId = keyof typeof FINDING_WORDS;

import { archived } from '../measure/archived.ts';
import { counted } from '../measure/counted.ts';
import { daysBefore } from '../measure/days.ts';
import { decides } from '../measure/decision.ts';
import type { Indicator } from '../measure/indicator.ts';
import { closingAt } from '../measure/item-at.ts';
import { lastActAts } from '../measure/last-act-at.ts';
import { asked, oldest } from '../measure/oldest.ts';
import { openItems } from '../measure/open-items.ts';
import type { ChangeTable } from '../measure/tables/tables.ts';
import { undecidedChanges } from '../measure/undecided-changes.ts';
import { quantity } from '../model/quantity.ts';

const WINDOW = 180;
const MONTHS = 6;

interface QueueAndPace {
  readonly open: number;
  /** In 180 days. */
  readonly decided: number;
}

export const monthsOfQueue: Indicator<'repository' | 'changes', QueueAndPace> = {
  id: 'months-of-queue',
  title: 'Months of queue',
  answers: ['burnout'],
  why: 'A queue that nobody can ever finish weighs on whoever looks at it, and hides what matters.',
  definition:
    'Open changes of persons, drafts included, over the changes decided in a month, as the mean of the last 180 days; merged by anybody or closed by another person is decided. Where nothing was decided, the queue times 6.',
  needs: ['repository', 'changes'],
  unit: 'months',
  worse: 'higher',
  thresholds: { watch: 5, neglected: 10 },
  of: 'open changes',
  minimum: 0,
  undated: null,
  count: ({ repository, changes }, t) =>
    archived(repository) ?? { open: openItems(changes, t).length, decided: decidedLately(changes, t) },
  merge: (a, b) => ({ open: a.open + b.open, decided: a.decided + b.decided }),
  measure: ({ open, decided }) => {
    const value = (open * MONTHS) / Math.max(1, decided);
    return {
      value,
      over: null,
      n: open,
      part: null,
      says: says(value, { open, decided }),
      context: [
        `${counted(open, 'change is open', 'changes are open')}; ${counted(decided, 'was', 'were')} decided in 180 days.`,
      ],
    };
  },
  evidence: undecidedChanges,
  forAnyone: 'Say whether it still applies, or what has taken its place',
  asks: (_, waiting) => {
    const these =
      waiting === 0
        ? 'what no person touched for a year'
        : oldest(waiting, 'change that is ready', 'changes that are ready');
    const count = asked(waiting);
    return {
      maintainer: { text: `Decide ${these}: merge, close with thanks, or say what is missing.`, count },
      anyone: {
        text: `Look through ${these}: say which still apply, and which something else has replaced.`,
        count,
      },
      employer: { text: `Give a reviewer time to work off ${these}.`, count },
    };
  },
};

function says(value: number, { open, decided }: QueueAndPace): string {
  if (open === 0) return 'no change is open';
  if (decided === 0)
    return `${counted(open, 'change is open', 'changes are open')} and none was decided in ${WINDOW} days`;
  // Tenths of a month would pretend to more than a mean of six tells.
  return `the open changes are ${value < 1 ? 'less than a month' : quantity(value, 'months')} of decisions`;
}

function decidedLately(changes: ChangeTable, t: number): number {
  const from = daysBefore(t, WINDOW);
  const last = lastActAts(changes);
  let decided = 0;
  for (let i = 0; i < changes.count; i++) {
    // A decision is an act; most changes saw none of late.
    if (last[i]! <= from || changes.createdAts[i]! > t) continue;
    if (changes.people.isBot(changes.authors[i]!)) continue;
    // Not from when it was ready: drafts are in the queue too, and leave it when somebody closes them.
    const closing = closingAt(changes, i, t);
    if (closing !== null && closing.at > from && decides(changes, i, closing)) decided++;
  }
  return decided;
}

import { archived } from '../measure/archived.ts';
import { counted } from '../measure/counted.ts';
import { daysBetween } from '../measure/days.ts';
import { daysInDraft } from '../measure/days-in-draft.ts';
import { decision } from '../measure/decision.ts';
import type { Indicator } from '../measure/indicator.ts';
import { titleAt } from '../measure/item-at.ts';
import { mergeWaits, quantileWait, type Waits } from '../measure/kaplan-meier.ts';
import { measuredWait } from '../measure/measured-wait.ts';
import { asked, oldest } from '../measure/oldest.ts';
import { openedWithin } from '../measure/opened-within.ts';
import type { ChangeTable } from '../measure/tables/tables.ts';
import { quantity } from '../model/quantity.ts';

const WINDOW = 180;

interface Counts extends Waits {
  /** Days that changes were drafts, of those that were. */
  readonly drafts: readonly number[];
}

/** CHAOSS Change Request Duration, from ready to decision, with the undecided counted. */
export const timeToDecision: Indicator<'repository' | 'changes', Counts> = {
  id: 'time-to-decision',
  title: 'Time to decision',
  answers: ['decisions'],
  why: 'A change that waits grows stale, and so does the will to send the next one.',
  definition:
    'Kaplan-Meier median of the days from ready for review to the merge, or to the close by another person, over changes opened in the last 180 days; the undecided count as waiting, changes that their authors closed count until then, drafts and the changes of bots do not count.',
  needs: ['repository', 'changes'],
  unit: 'days',
  worse: 'higher',
  thresholds: { watch: 20, neglected: 45 },
  of: 'changes',
  minimum: 10,
  undated: null,
  count: ({ repository, changes }, t) => archived(repository) ?? countWaits(changes, t),
  merge: (a, b) => ({ ...mergeWaits(a, b), drafts: [...a.drafts, ...b.drafts] }),
  measure: (counts) => {
    const measured = measuredWait(counts, {
      reached: (median) => `a decision on a change takes ${quantity(median, 'days')}`,
      notReached: (longest) =>
        `most new changes have waited for a decision, the longest for ${quantity(longest, 'days')}`,
      ended: 'were decided',
      waiting: 'were not decided yet',
      most: 'are decided within',
    });
    return { ...measured, context: [...measured.context, ...told(counts.drafts)] };
  },
  evidence: ({ changes }, t) =>
    [...openedWithin(changes, WINDOW, t)].flatMap((i) => {
      const found = decision(changes, i, t);
      if (found === null || found.decided || found.to !== t) return [];
      const number = changes.numbers[i]!;
      const waited = Math.floor(daysBetween(found.from, t));
      return {
        kind: 'change' as const,
        number,
        title: titleAt(changes, i, t),
        days: waited,
        note: 'ready, not decided',
      };
    }),
  forAnyone: 'Try it, and write down what speaks for and against it',
  asks: (_, waiting) => {
    const these = waiting === 0 ? 'each change within a month' : oldest(waiting, 'undecided change');
    const count = asked(waiting);
    return {
      maintainer: { text: `Decide ${these}: merge, close, or say what is missing.`, count },
      anyone: {
        text: `Review ${waiting === 0 ? 'a change of somebody else' : these}: try it, and write down what speaks for and against it.`,
        count,
      },
      employer: { text: `Give a reviewer time to help decide ${these}.`, count },
    };
  },
};

function countWaits(changes: ChangeTable, t: number): Counts {
  const ended: number[] = [];
  const censored: number[] = [];
  const drafts: number[] = [];
  for (const i of openedWithin(changes, WINDOW, t)) {
    const found = decision(changes, i, t);
    if (found !== null) (found.decided ? ended : censored).push(daysBetween(found.from, found.to));
    const drafted = daysInDraft(changes, i, t);
    if (drafted > 0) drafts.push(drafted);
  }
  return { ended, censored, drafts };
}

/** Drafts are no wait for a decision; how long they are drafts is told beside it. */
function told(drafts: readonly number[]): readonly string[] {
  const median = quantileWait({ ended: drafts, censored: [] }, 0.5);
  if (median === null) return [];
  return [
    `${counted(drafts.length, 'change was a draft', 'changes were drafts')}, half of them for ${quantity(median, 'days')} or less.`,
  ];
}

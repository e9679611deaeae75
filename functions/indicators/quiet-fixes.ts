import { breakagesOf } from '../measure/breakages.ts';
import { counted } from '../measure/counted.ts';
import { daysBefore, daysBetween } from '../measure/days.ts';
import type { EvidenceItem, Indicator, NotCounted } from '../measure/indicator.ts';
import { mirrored } from '../measure/mirror.ts';
import { asked, oldest } from '../measure/oldest.ts';
import { openCiChanges } from '../measure/open-ci-changes.ts';
import { NOBODY } from '../measure/tables/people.ts';
import type { Tables } from '../measure/tables/tables.ts';
import { type ByPerson, countByPerson, mergeByPerson, topShare } from '../measure/top-share.ts';
import { quantity } from '../model/quantity.ts';

type Needed = Pick<Tables, 'repository' | 'changes' | 'commits'>;

interface Mends {
  /** Breakages by who mended them. */
  readonly by: ByPerson;
  /** Of each breakage, how long it lasted. */
  readonly days: readonly number[];
}

export const quietFixes: Indicator<'repository' | 'changes' | 'commits', Mends> = {
  id: 'quiet-fixes',
  title: 'Quiet repairs',
  answers: ['ci'],
  why: 'What one person mends before others notice stops being mended when that person stops.',
  definition:
    'Share of one person in the breakages of the default branch (its checks fail after they passed) that were mended in the last 90 days, by the author of what made them pass; breakages mended by bots or deleted accounts count for nobody.',
  needs: ['repository', 'changes', 'commits'],
  unit: 'share',
  worse: 'higher',
  thresholds: { watch: 0.5, neglected: 0.75 },
  of: 'breakages',
  minimum: 4,
  undated: 'outcomes of checks',
  count: (tables, t) => mirrored(tables, t) ?? unchecked(tables, t) ?? mends(tables, t),
  merge: (a, b) => ({ by: mergeByPerson(a.by, b.by), days: [...a.days, ...b.days] }),
  measure: ({ by, days }) => {
    const { top } = topShare(by);
    const n = days.length;
    const people = Object.keys(by).length;
    return {
      value: n === 0 ? null : top / n,
      over: null,
      n,
      part: top,
      says: n === 0 ? '' : `one person mended ${top} of ${counted(n, 'breakage')} of the default branch`,
      context:
        n === 0
          ? []
          : [
              `${counted(n, 'breakage')} in 90 days, mended by ${counted(people, 'person', 'people')}; half of them within ${quantity(median(days), 'days')}.`,
            ],
    };
  },
  evidence: (tables, t) => [...brokenNow(tables, t), ...openCiChanges(tables, t)],
  forAnyone: null,
  asks: (_, waiting) => {
    const these =
      waiting === 0 ? 'the next breakage' : oldest(waiting, 'piece of CI work', 'pieces of CI work');
    const count = asked(waiting);
    return {
      maintainer: {
        text: `Say aloud when the default branch breaks, and hand ${these} to somebody who has not mended it before.`,
        count,
      },
      anyone: { text: `Take ${these}, and write down what was wrong, so that the next can mend it.`, count },
      employer: { text: `Give one of your people time to mend CI here, beginning with ${these}.`, count },
    };
  },
};

function unchecked(tables: Needed, t: number): NotCounted | null {
  const { checkedAts } = breakagesOf(tables);
  if (checkedAts.some((at) => at > daysBefore(t, 365) && at <= t)) return null;
  return { none: 'not-applicable', reason: 'no commit of the default branch was checked in a year' };
}

function mends(tables: Needed, t: number): Mends {
  const { people } = tables.commits;
  const mended = breakagesOf(tables).breakages.filter(
    ({ to }) => to !== null && to > daysBefore(t, 90) && to <= t,
  );
  const menders = mended
    .map(({ mendedBy }) => mendedBy)
    .filter((person) => person !== NOBODY && !people.isBot(person));
  return {
    by: countByPerson(menders.map((person) => people.keys[person]!)),
    days: mended.map(({ from, to }) => daysBetween(from, to!)),
  };
}

/** What waits for everybody: the default branch, if its checks fail now. No commit that could be blamed. */
function brokenNow(tables: Needed, t: number): EvidenceItem[] {
  const broken = breakagesOf(tables).breakages.find(({ from, to }) => from <= t && (to === null || to > t));
  if (broken === undefined) return [];
  return [
    {
      kind: 'repository',
      number: null,
      title: `The branch ${tables.repository.defaultBranch ?? 'that is the default'}`,
      days: Math.floor(daysBetween(broken.from, t)),
      note: 'its checks fail',
    },
  ];
}

function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  const middle = sorted.length >> 1;
  return sorted.length % 2 === 1 ? sorted[middle]! : (sorted[middle - 1]! + sorted[middle]!) / 2;
}

import { counted } from '../measure/counted.ts';
import { daysBefore } from '../measure/days.ts';
import type { Indicator } from '../measure/indicator.ts';
import { mergeOf } from '../measure/merge-of.ts';
import { mergedChanges } from '../measure/merged-changes.ts';
import { mirrored } from '../measure/mirror.ts';
import { asked, oldest } from '../measure/oldest.ts';
import type { Tables } from '../measure/tables/tables.ts';
import { type ByPerson, countByPerson, mergeByPerson, topShare } from '../measure/top-share.ts';
import { undecidedChanges } from '../measure/undecided-changes.ts';

const WINDOW = 180;

type Needed = Pick<Tables, 'repository' | 'changes' | 'commits'>;

export const decisionMakers: Indicator<'repository' | 'changes' | 'commits', ByPerson> = {
  id: 'decision-makers',
  title: 'Who decides',
  answers: ['decisions'],
  why: 'Where one person says yes to everything, nothing is decided while that person is away.',
  definition:
    "People who made at least a tenth of the merges of other people's changes into the default branch in the last 180 days; where those made less than half of them together, the fewest people who made half. Where a bot merges, the newest standing approval by an owner, member or collaborator counts as the merge; changes of bots and deleted accounts do not count.",
  needs: ['repository', 'changes', 'commits'],
  unit: 'count',
  worse: 'lower',
  thresholds: { watch: 1, neglected: null },
  otherwise: 'noted',
  of: "merges of other people's changes",
  apart: true,
  minimum: 1,
  undated: 'roles of reviewers and the dismissals of reviews',
  count: (tables, t) => mirrored(tables, t) ?? countByPerson(deciders(tables, t)),
  merge: mergeByPerson,
  measure: (work) => {
    const { top, total } = topShare(work);
    const value = total === 0 ? null : whoDecide(work);
    const people = Object.keys(work).length;
    return {
      value,
      over: null,
      n: total,
      part: null,
      says: value === null ? '' : value === 1 ? 'one person decides' : `${value} people decide`,
      context:
        total === 0
          ? []
          : [
              people === 1
                ? `One person merged ${counted(total, 'change')} of others.`
                : `${people} people merged ${counted(total, 'change')} of others, the busiest ${top} of them.`,
            ],
    };
  },
  evidence: undecidedChanges,
  forAnyone: 'Try it, and write down what speaks for and against it',
  asks: (_, waiting) => {
    const these =
      waiting === 0
        ? 'the next changes'
        : oldest(waiting, 'change that is not decided', 'changes that are not decided');
    const count = asked(waiting);
    return {
      maintainer: { text: `Name a second person who may merge, and leave ${these} to them.`, count },
      anyone: {
        text: `Review ${these}, and write down what speaks for and against each: it shows who could decide too.`,
        count,
      },
      employer: {
        text: `Let one of your people grow into deciding here, beginning with reviews of ${these}.`,
        count,
      },
    };
  },
};

function* deciders(tables: Needed, t: number): Generator<string> {
  const { changes } = tables;
  for (const i of mergedChanges(tables, daysBefore(t, WINDOW), t)) {
    const merge = mergeOf(changes, i);
    if (merge !== null) yield changes.people.keys[merge.by]!;
  }
}

/** Those with a tenth are few where the merges are spread over many: then half of the merges tells more. */
function whoDecide(work: ByPerson): number {
  const { total, carriers, absenceFactor } = topShare(work);
  const carried = Object.values(work)
    .filter((count) => count * 10 >= total)
    .reduce((sum, count) => sum + count, 0);
  return carried * 2 < total ? absenceFactor : carriers;
}

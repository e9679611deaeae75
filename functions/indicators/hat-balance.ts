import { type ByEmployer, countByEmployer, mergeByEmployer, ownOf } from '../measure/by-employer.ts';
import { notCode } from '../measure/code-repository.ts';
import { daysBefore } from '../measure/days.ts';
import { employerOf } from '../measure/employer-of.ts';
import type { Indicator } from '../measure/indicator.ts';
import { mergedWork, WORK_FACETS } from '../measure/merged-work.ts';
import { asked, oldest } from '../measure/oldest.ts';
import { openUpkeep } from '../measure/open-upkeep.ts';
import { addParts, measuredShare, type PartOf } from '../measure/share-by-employer.ts';

export const hatBalance: Indicator<(typeof WORK_FACETS)[number], ByEmployer<PartOf>> = {
  id: 'hat-balance',
  title: 'Balance of the two hats',
  answers: ['hats'],
  why: 'Features and fixes alone use up what documentation, tests, CI and repairs have built.',
  definition:
    'Share of the Community Hat (documentation, CI, tests, refactoring, dependencies, releases, deprecations, upkeep) in the changes merged into the default branch in the last 90 days, direct pushes included; reviews and bots do not count.',
  needs: WORK_FACETS,
  unit: 'share',
  worse: 'lower',
  thresholds: { watch: 0.35, neglected: 0.2 },
  of: 'changes',
  minimum: 10,
  undated: null,
  count: (tables, t) =>
    notCode(tables, t) ??
    countByEmployer(
      mergedWork(tables, daysBefore(t, 90), t).map(({ at, author, hat }) => [
        employerOf(tables.changes.people, author, at),
        { part: hat === 'community' ? 1 : 0, all: 1 },
      ]),
      addParts,
    ),
  merge: (a, b) => mergeByEmployer(a, b, addParts),
  measure: (counts) =>
    measuredShare(counts, (part, all) => `${part} of ${all} changes were work for the community`, 'changes'),
  evidence: openUpkeep,
  company: { only: false, own: ownOf, evidence: openUpkeep },
  forAnyone: 'Try it, and say what you saw',
  asks: (_, waiting) => {
    const these =
      waiting === 0
        ? 'the next page, test or repair'
        : oldest(waiting, 'open change of community work', 'open changes of community work');
    const count = asked(waiting);
    return {
      maintainer: { text: `Give community work a place in planning, and decide ${these} first.`, count },
      anyone: { text: `Take ${these}, or review: none needs commit rights.`, count },
      employer: { text: `Count community work as work: let your people take ${these}.`, count },
    };
  },
};

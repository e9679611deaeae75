import { measuredConcentration } from '../measure/concentration.ts';
import { daysBefore } from '../measure/days.ts';
import { elephants } from '../measure/elephants.ts';
import { employerOf } from '../measure/employer-of.ts';
import type { Indicator } from '../measure/indicator.ts';
import { mergedWork, WORK_FACETS } from '../measure/merged-work.ts';
import { mirrored } from '../measure/mirror.ts';
import { asked, oldest } from '../measure/oldest.ts';
import { openUpkeep } from '../measure/open-upkeep.ts';
import { NOBODY } from '../measure/tables/people.ts';
import { type ByPerson, countByPerson, mergeByPerson } from '../measure/top-share.ts';

interface Carriers {
  readonly people: ByPerson;
  /** By `employerKey`. */
  readonly employers: ByPerson;
}

export const upkeepCarriers: Indicator<(typeof WORK_FACETS)[number], Carriers> = {
  id: 'upkeep-carriers',
  title: 'Who carries the upkeep',
  answers: ['shared-maintenance'],
  why: 'Upkeep that rests on one person, or on one company, ends with them.',
  definition:
    'Share of the busiest author in the changes of the Community Hat (documentation, CI, tests, refactoring, dependencies, releases, deprecations, upkeep) merged into the default branch in the last 365 days, direct pushes included; bots and deleted accounts do not count.',
  needs: WORK_FACETS,
  unit: 'share',
  worse: 'higher',
  thresholds: { watch: 0.5, neglected: 0.7 },
  of: 'changes of upkeep',
  minimum: 10,
  undated: null,
  count: (tables, t) => {
    const mirror = mirrored(tables, t);
    if (mirror !== null) return mirror;
    const { people } = tables.changes;
    const work = mergedWork(tables, daysBefore(t, 365), t).filter(
      ({ hat, author }) => hat === 'community' && author !== NOBODY,
    );
    return {
      people: countByPerson(work.map(({ author }) => people.keys[author]!)),
      employers: countByPerson(work.map(({ author, at }) => employerOf(people, author, at))),
    };
  },
  merge: (a, b) => ({
    people: mergeByPerson(a.people, b.people),
    employers: mergeByPerson(a.employers, b.employers),
  }),
  measure: ({ people, employers }) => {
    const measured = measuredConcentration(
      people,
      (share) => `one person carries ${share} of the upkeep`,
      'changes of upkeep',
    );
    return { ...measured, context: [...measured.context, ...elephants(employers)] };
  },
  evidence: openUpkeep,
  forAnyone: 'Try it, and say what you saw',
  asks: (_, waiting) => {
    const these =
      waiting === 0
        ? 'the next piece of upkeep'
        : oldest(waiting, 'open change of upkeep', 'open changes of upkeep');
    const count = asked(waiting);
    return {
      maintainer: {
        text: `Bring somebody who has not done it before into ${these}, and write down how it is done.`,
        count,
      },
      anyone: { text: `Take over ${these}, or ask whoever does it what could be yours.`, count },
      employer: {
        text: `Give one of your people a standing part of the upkeep here, beginning with ${these}.`,
        count,
      },
    };
  },
};

import { answersGiven } from '../measure/answers-given.ts';
import { tooManyUnknown } from '../measure/by-employer.ts';
import { daysBefore } from '../measure/days.ts';
import { employerOf } from '../measure/employer-of.ts';
import type { Indicator } from '../measure/indicator.ts';
import { mergedWork, WORK_FACETS, type WorkTables } from '../measure/merged-work.ts';
import { mirrored } from '../measure/mirror.ts';
import { openUpkeep } from '../measure/open-upkeep.ts';
import { NOBODY } from '../measure/tables/people.ts';
import { quantity } from '../model/quantity.ts';

interface Volunteers {
  readonly independent: number;
  readonly unknown: number;
  readonly all: number;
}

export const upkeepByVolunteers: Indicator<(typeof WORK_FACETS)[number], Volunteers> = {
  id: 'upkeep-by-volunteers',
  title: 'Upkeep without an employer',
  answers: ['burnout', 'organisational-support'],
  why: 'Those who care pick up the slack, in time that nobody pays them for.',
  definition:
    'Share of people without an employer behind them in the changes of the Community Hat merged in the last 365 days, direct pushes included, and in the reviews of that time (once per person and change); people of whom nobody knows who pays them are the upper end of the range; bots and deleted accounts do not count.',
  needs: WORK_FACETS,
  unit: 'share',
  worse: 'higher',
  thresholds: null,
  of: 'pieces of upkeep',
  minimum: 10,
  undated: null,
  count: (tables, t) => {
    const mirror = mirrored(tables, t);
    if (mirror !== null) return mirror;
    const doers = [...upkeep(tables, t)];
    const of = (wanted: string) => doers.filter((key) => key === wanted).length;
    return { independent: of('independent'), unknown: of('unknown'), all: doers.length };
  },
  merge: (a, b) => ({
    independent: a.independent + b.independent,
    unknown: a.unknown + b.unknown,
    all: a.all + b.all,
  }),
  measure: ({ independent, unknown, all }) => {
    const ignorance = tooManyUnknown(unknown, all, 'pieces of upkeep');
    return {
      value: all === 0 ? null : independent / all,
      over: null,
      n: all,
      part: independent,
      says: says(independent, unknown, all),
      context:
        all === 0
          ? []
          : [
              `Companies' people: ${all - independent - unknown} of ${all} pieces of upkeep; independent: ${independent}; unknown: ${unknown}.`,
            ],
      ...(ignorance !== null && { unavailable: ignorance }),
    };
  },
  evidence: openUpkeep,
  forAnyone: 'Try it, and say what you saw',
  asks: () => ({
    maintainer: {
      text: 'Tell the companies that depend on this project who carries its upkeep.',
      count: null,
    },
    anyone: { text: 'Thank whoever does the upkeep, and take a piece of it.', count: null },
    employer: { text: 'Pay for a part of the upkeep that you depend on.', count: null },
  }),
};

/** Who pays for each piece: a change of the Community Hat, or a review. */
function* upkeep(tables: WorkTables, t: number): Generator<string> {
  const { changes } = tables;
  const from = daysBefore(t, 365);
  for (const { at, author, hat } of mergedWork(tables, from, t))
    if (hat === 'community' && author !== NOBODY) yield employerOf(changes.people, author, at);
  for (const { by, at } of answersGiven(changes, from, t)) yield employerOf(changes.people, by, at);
}

function says(independent: number, unknown: number, all: number): string {
  if (all === 0) return '';
  const share = (count: number) => quantity(count / all, 'share');
  const from = `people without an employer behind them do ${share(independent)} of the upkeep`;
  return unknown === 0 ? from : `${from}, and up to ${share(independent + unknown)}`;
}

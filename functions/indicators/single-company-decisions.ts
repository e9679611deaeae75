import { tooManyUnknown } from '../measure/by-employer.ts';
import { counted } from '../measure/counted.ts';
import { daysBefore, daysBetween } from '../measure/days.ts';
import { deciders } from '../measure/deciders.ts';
import type { EvidenceItem, Indicator } from '../measure/indicator.ts';
import { titleAt } from '../measure/item-at.ts';
import { mergedWork, WORK_FACETS, type WorkTables } from '../measure/merged-work.ts';
import { mirrored } from '../measure/mirror.ts';
import { oldest } from '../measure/oldest.ts';

interface Decisions {
  /** All who decided are of one company. */
  readonly single: number;
  /** Could be, if it were known who pays everybody. */
  readonly unknown: number;
  readonly all: number;
}

export const singleCompanyDecisions: Indicator<(typeof WORK_FACETS)[number], Decisions> = {
  id: 'single-company-decisions',
  title: 'Features decided in one company',
  answers: ['decisions', 'open-decisions'],
  why: 'What one company proposes, approves and merges alone was decided for all who depend on it.',
  definition:
    'Of the features merged into the default branch in the last 365 days, the share whose author, approvers and merger all belong to one company; a machine that merges is left out, and so is what was pushed without a change; bots do not count.',
  needs: WORK_FACETS,
  unit: 'share',
  worse: 'higher',
  thresholds: { watch: 0.5, neglected: 0.75 },
  of: 'features',
  minimum: 10,
  undated: null,
  count: (tables, t) => {
    const mirror = mirrored(tables, t);
    if (mirror !== null) return mirror;
    const by = features(tables, t).map((i) => deciders(tables.changes, i));
    const of = (wanted: string) => by.filter((each) => each === wanted).length;
    return { single: of('one-company'), unknown: of('unknown'), all: by.length };
  },
  merge: (a, b) => ({ single: a.single + b.single, unknown: a.unknown + b.unknown, all: a.all + b.all }),
  measure: ({ single, unknown, all }) => {
    const ignorance = tooManyUnknown(unknown, all, 'features');
    return {
      value: all === 0 ? null : single / all,
      over: null,
      n: all,
      part: single,
      says: `${single} of ${counted(all, 'feature')} were written, approved and merged in one company`,
      context:
        all === 0
          ? []
          : [
              `In one company: ${single} of ${all}; with others: ${all - single - unknown}; not known, because nobody told who works for whom: ${unknown}.`,
            ],
      ...(ignorance !== null && { unavailable: ignorance }),
    };
  },
  evidence: (tables, t) =>
    features(tables, t).flatMap((i) =>
      deciders(tables.changes, i) === 'one-company' ? [evidence(tables, i, t)] : [],
    ),
  forAnyone: null,
  asks: (_, waiting) => {
    const these = oldest(waiting, 'feature');
    return {
      maintainer: {
        text: 'Wait for one approval from outside of the company before the next feature is merged.',
        count: 1,
      },
      anyone: { text: `Read ${these}, and say what they change for you; then review the next.`, count: 1 },
      employer: {
        text: 'Let your people propose features in the open, and review one that another company needs.',
        count: 1,
      },
    };
  },
};

function features(tables: WorkTables, t: number): number[] {
  return mergedWork(tables, daysBefore(t, 365), t).flatMap(({ area, change }) =>
    area === 'feature' && change !== null ? [change] : [],
  );
}

/** How long others had to take part is how long it was open. */
function evidence({ changes }: WorkTables, i: number, t: number): EvidenceItem {
  return {
    kind: 'change',
    number: changes.numbers[i]!,
    title: titleAt(changes, i, t),
    days: Math.floor(daysBetween(changes.createdAts[i]!, changes.mergedAts[i]!)),
    note: 'nobody of another company approved it',
  };
}

import { activePeople } from '../measure/active-people.ts';
import { counted } from '../measure/counted.ts';
import type { Indicator } from '../measure/indicator.ts';
import { monthStarts } from '../measure/month-starts.ts';
import type { Tables } from '../measure/tables/tables.ts';

/** Months at the end that have to be silent, and those before that have to be busy. */
const SILENT = 2;
const BEFORE = 12;
/** Of the months before. */
const REGULAR = 9;

/** Of each person, the months with any act: bit 0 is the month that ends at T, bit 1 the one before. */
type MonthsByPerson = Readonly<Record<string, number>>;

type Facets = 'issues' | 'changes' | 'discussions' | 'commits';

export const goneQuiet: Indicator<Facets, MonthsByPerson> = {
  id: 'gone-quiet',
  title: 'Regulars who have gone quiet',
  answers: ['burnout'],
  why: 'People seldom say that they have had enough; they stop coming.',
  definition:
    'People who did anything here in at least 9 of 12 months, and nothing at all in the 2 months since, the month of the letter included; bots, deleted accounts and people whom git alone knows do not count.',
  needs: ['issues', 'changes', 'discussions', 'commits'],
  unit: 'count',
  worse: 'higher',
  thresholds: { watch: 2, neglected: 4 },
  of: 'regulars',
  minimum: 8,
  maintainersOnly: true,
  undated: null,
  count: monthsByPerson,
  merge: mergeMonths,
  measure: (months) => {
    const regulars = Object.values(months).filter((active) => bitsIn(active >> SILENT) >= REGULAR);
    const quiet = regulars.filter((active) => active % 2 ** SILENT === 0).length;
    return {
      value: quiet,
      over: null,
      n: regulars.length,
      part: quiet,
      says: `${quiet} of ${counted(regulars.length, 'regular')} ${quiet === 1 ? 'has' : 'have'} been silent for two months`,
      context: [],
    };
  },
  // Whatever could be linked to would name them.
  evidence: () => [],
  forAnyone: null,
  asks: ({ value }) => {
    const them = value === 1 ? 'the one who has' : `the ${value} who have`;
    return {
      maintainer: {
        text: `Write to ${them} gone quiet: ask how they are, want nothing, and agree who takes over what they left.`,
        count: value,
      },
      anyone: {
        text: 'Ask the maintainers for one thing that nobody looks after any more, and look after it.',
        count: 1,
      },
      employer: {
        text: 'If one of your people was a regular here, ask whether the time for it is still theirs.',
        count: 1,
      },
    };
  },
};

function monthsByPerson(tables: Pick<Tables, Facets>, t: number): MonthsByPerson {
  const starts = monthStarts(t, SILENT + BEFORE);
  const months = new Map<number, number>();
  for (const [ago, start] of starts.entries()) {
    const last = ago === 0 ? t : starts[ago - 1]! - 1;
    for (const by of activePeople(tables, start - 1, last))
      months.set(by, (months.get(by) ?? 0) | (1 << ago));
  }
  const { keys } = tables.commits.people;
  return sorted([...months].map(([person, active]): [string, number] => [keys[person]!, active]));
}

/** In whatever repository somebody was active, the person was. */
function mergeMonths(a: MonthsByPerson, b: MonthsByPerson): MonthsByPerson {
  const both = new Map(Object.entries(a));
  for (const [person, active] of Object.entries(b)) both.set(person, (both.get(person) ?? 0) | active);
  return sorted([...both]);
}

function sorted(entries: readonly (readonly [string, number])[]): MonthsByPerson {
  return Object.fromEntries([...entries].sort(([a], [b]) => (a < b ? -1 : 1)));
}

function bitsIn(mask: number): number {
  return mask.toString(2).replaceAll('0', '').length;
}

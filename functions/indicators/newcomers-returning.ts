import { counted } from '../measure/counted.ts';
import { daysBefore, daysBetween } from '../measure/days.ts';
import type { Indicator } from '../measure/indicator.ts';
import { newcomersChanges } from '../measure/newcomers.ts';
import { newcomersUnanswered } from '../measure/newcomers-unanswered.ts';
import { asked, oldest } from '../measure/oldest.ts';
import type { ChangeTable } from '../measure/tables/tables.ts';

/** Days in which somebody is to come back. */
const SOON = 90;

/**
 * Of each newcomer, how many days before the end of the month the first two changes were opened, the older first. Of two
 * repositories of a project, a change in the second is a return to the project.
 */
type FirstTwo = Readonly<Record<string, readonly number[]>>;

export const newcomersReturning: Indicator<'changes', FirstTwo> = {
  id: 'newcomers-returning',
  title: 'Newcomers who return',
  answers: ['mentorship'],
  why: 'A project grows by its second changes; a first one that nobody welcomed stays alone.',
  definition:
    'Of the people whose first change here was opened between 455 and 90 days before the end of the month, the share who opened a second one within 90 days of the first; bots and deleted accounts do not count.',
  needs: ['changes'],
  unit: 'share',
  worse: 'lower',
  thresholds: { watch: 0.15, neglected: 0.08 },
  of: 'newcomers',
  minimum: 10,
  undated: null,
  count: ({ changes }, t) => firstTwo(changes, t),
  merge,
  measure: (newcomers) => {
    const all = Object.values(newcomers).filter(([first]) => first! >= SOON);
    const back = all.filter(([first, second]) => second !== undefined && first! - second <= SOON).length;
    return {
      value: all.length === 0 ? null : back / all.length,
      over: null,
      n: all.length,
      part: back,
      says: `${back} of ${counted(all.length, 'newcomer')} came back`,
      context: [],
    };
  },
  evidence: newcomersUnanswered,
  forAnyone: 'Say hello: thank, try it, point to the guide',
  asks: (_, waiting) => {
    const these =
      waiting === 0
        ? 'the next first change'
        : oldest(waiting, 'first change without a word', 'first changes without a word');
    const count = asked(waiting);
    return {
      maintainer: {
        text: `Answer ${these}, and name to each author one small thing that could come next.`,
        count,
      },
      anyone: { text: `Try ${these} and say what you found; being read is why people come back.`, count },
      employer: { text: `Let one of your people accompany newcomers here, beginning with ${these}.`, count },
    };
  },
};

/** The youngest newcomers too: their change may be the return of somebody who is new in another repository. */
function firstTwo(changes: ChangeTable, t: number): FirstTwo {
  const newcomers = new Map<number, number[]>();
  for (const i of newcomersChanges(changes, daysBefore(t, 365 + SOON), t))
    newcomers.set(changes.authors[i]!, []);
  for (let i = 0; i < changes.count; i++)
    if (changes.createdAts[i]! <= t)
      newcomers.get(changes.authors[i]!)?.push(daysBetween(changes.createdAts[i]!, t));
  const keyed = [...newcomers].map(([person, days]): [string, number[]] => [
    changes.people.keys[person]!,
    oldestTwo(days),
  ]);
  return Object.fromEntries(sorted(keyed));
}

function merge(a: FirstTwo, b: FirstTwo): FirstTwo {
  const both = new Map<string, readonly number[]>(Object.entries(a));
  for (const [person, days] of Object.entries(b))
    both.set(person, oldestTwo([...(both.get(person) ?? []), ...days]));
  return Object.fromEntries(sorted([...both]));
}

function oldestTwo(days: readonly number[]): number[] {
  return [...days].sort((a, b) => b - a).slice(0, 2);
}

function sorted<V>(entries: readonly (readonly [string, V])[]): (readonly [string, V])[] {
  return [...entries].sort(([a], [b]) => (a < b ? -1 : 1));
}

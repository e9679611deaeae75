import { daysBefore } from './days.ts';
import { mergeOf } from './merge-of.ts';
import { actsOf } from './tables/acts.ts';
import { NOBODY, type Person } from './tables/people.ts';
import type { ChangeTable } from './tables/tables.ts';

/** Who maintains, at any time. */
export interface Maintainers {
  isMaintainer(person: Person, t: number): boolean;
  /** Whether anybody is known to maintain at `t`; if not, what depends on maintainers is unavailable. */
  anyAt(t: number): boolean;
  /** All who maintain at `t`, in no order. */
  allAt(t: number): readonly Person[];
}

const YEAR = 365;
const known = new WeakMap<ChangeTable, Maintainers>();

/**
 * A maintainer at `t` is a person who in the 365 days before merged somebody else's change, or approved one or
 * requested changes as OWNER or COLLABORATOR. A MEMBER of the organisation counts with a merge only. Where a bot
 * merges, an approval counts as the merge (`merge-of.ts`). Bots' changes count for nothing. Computed once a table.
 */
export function maintainersOf(changes: ChangeTable): Maintainers {
  const found = known.get(changes);
  if (found !== undefined) return found;
  const acts = qualifyingActs(changes);
  const all = [...acts.values()].flat().sort((a, b) => a - b);
  const maintainers: Maintainers = {
    isMaintainer: (person, t) => person !== NOBODY && hasOneInYear(acts.get(person) ?? [], t),
    anyAt: (t) => hasOneInYear(all, t),
    allAt: (t) => [...acts].flatMap(([person, times]) => (hasOneInYear(times, t) ? person : [])),
  };
  known.set(changes, maintainers);
  return maintainers;
}

/** Times of each person's qualifying acts, in order. */
function qualifyingActs(changes: ChangeTable): Map<Person, number[]> {
  const times = new Map<Person, number[]>();
  function add(person: Person, at: number): void {
    const list = times.get(person);
    if (list === undefined) times.set(person, [at]);
    else list.push(at);
  }
  for (let i = 0; i < changes.count; i++) {
    const author = changes.authors[i]!;
    if (changes.people.isBot(author)) continue;
    const merge = mergeOf(changes, i);
    if (merge !== null) add(merge.by, merge.at);
    for (const { kind, by, at, standing } of actsOf(changes.acts, i)) {
      if (by === NOBODY || by === author || changes.people.isBot(by)) continue;
      if ((kind === 'approval' || kind === 'changes-requested') && standing === 2) add(by, at);
    }
  }
  for (const list of times.values()) list.sort((a, b) => a - b);
  return times;
}

/** Whether `times`, in order, has one in the 365 days up to `t`. */
function hasOneInYear(times: readonly number[], t: number): boolean {
  let low = 0;
  let high = times.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (times[middle]! <= t) low = middle + 1;
    else high = middle;
  }
  return low > 0 && times[low - 1]! > daysBefore(t, YEAR);
}

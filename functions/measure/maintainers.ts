import { daysBefore } from './days.ts';
import { actsOf } from './tables/acts.ts';
import { NOBODY, type Person } from './tables/people.ts';
import type { ChangeTable } from './tables/tables.ts';

/** Who maintains, at any time. */
export interface Maintainers {
  isMaintainer(person: Person, t: number): boolean;
  /** Whether anybody is known to maintain at `t`; if not, what depends on maintainers is unavailable. */
  anyAt(t: number): boolean;
}

const YEAR = 365;
const known = new WeakMap<ChangeTable, Maintainers>();

/**
 * A maintainer at `t` is a person who in the 365 days before merged somebody else's change, or approved one or
 * requested changes as OWNER or COLLABORATOR. A MEMBER of the organisation counts with a merge only. Where a bot
 * merges, the newest standing approval by an OWNER, MEMBER or COLLABORATOR counts as the merge. Bots' changes count
 * for nothing. Computed once a table.
 */
export function maintainersOf(changes: ChangeTable): Maintainers {
  const found = known.get(changes);
  if (found !== undefined) return found;
  const acts = qualifyingActs(changes);
  const all = [...acts.values()].flat().sort((a, b) => a - b);
  const maintainers: Maintainers = {
    isMaintainer: (person, t) => person !== NOBODY && hasOneInYear(acts.get(person) ?? [], t),
    anyAt: (t) => hasOneInYear(all, t),
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
    const approvals = new Map<Person, number>();
    for (const act of actsOf(changes.acts, i)) {
      const person = act.by;
      if (act.kind === 'merged') {
        if (changes.people.isBot(person)) {
          const approver = newestKey(approvals);
          if (approver !== null) add(approver, act.at);
        } else if (person !== NOBODY && person !== author) add(person, act.at);
      }
      if (person === NOBODY || person === author || changes.people.isBot(person)) continue;
      const opinion = act.kind === 'approval' || act.kind === 'changes-requested';
      if (opinion && act.standing === 2) add(person, act.at);
      if (act.kind === 'approval' && act.standing > 0) approvals.set(person, act.at);
      else if (act.kind === 'changes-requested') approvals.delete(person);
    }
  }
  for (const list of times.values()) list.sort((a, b) => a - b);
  return times;
}

function newestKey(times: ReadonlyMap<Person, number>): Person | null {
  let newest: Person | null = null;
  for (const [person, at] of times) if (newest === null || at >= times.get(newest)!) newest = person;
  return newest;
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

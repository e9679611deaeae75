import { humanActs } from './human-acts.ts';
import { lastActAts } from './last-act-at.ts';
import { NOBODY, type People, type Person } from './tables/people.ts';
import type { ItemTable, Tables } from './tables/tables.ts';

type Needed = Pick<Tables, 'issues' | 'changes' | 'discussions' | 'commits'>;

const known = new WeakMap<Needed['changes'], Map<string, ReadonlySet<Person>>>();

/**
 * Who did anything here in `(from, to]`: opened, said, reviewed, pushed, labelled and so on, or wrote a commit of the
 * default branch. Deleted accounts cannot be told apart, nor can those whom git alone knows be told from others whose
 * address has changed: both are left out. Told once for each time: a month is asked for in fourteen.
 */
export function activePeople(tables: Needed, from: number, to: number): ReadonlySet<Person> {
  const times = known.get(tables.changes) ?? new Map<string, ReadonlySet<Person>>();
  known.set(tables.changes, times);
  const key = `${from} ${to}`;
  const found = times.get(key) ?? find(tables, from, to);
  times.set(key, found);
  return found;
}

function find({ issues, changes, discussions, commits }: Needed, from: number, to: number): Set<Person> {
  const active = new Set<Person>();
  for (const table of [issues, changes, discussions]) addOnItems(active, table, from, to);
  for (let c = 0; c < commits.count; c++) {
    const at = commits.committedAts[c]!;
    if (at > from && at <= to) active.add(commits.authors[c]!);
  }
  for (const person of active) if (!isKnown(commits.people, person)) active.delete(person);
  return active;
}

function addOnItems(active: Set<Person>, table: ItemTable, from: number, to: number): void {
  const last = lastActAts(table);
  for (let i = 0; i < table.count; i++) {
    const opened = table.createdAts[i]!;
    if (opened > to) continue;
    if (opened > from) active.add(table.authors[i]!);
    if (last[i]! <= from) continue;
    for (const { by, at } of humanActs(table, i, to)) if (at > from) active.add(by);
  }
}

function isKnown(people: People, person: Person): boolean {
  return person !== NOBODY && !people.isBot(person) && !people.keys[person]!.startsWith('@');
}

import { humanActs } from './human-acts.ts';
import { NOBODY, type Person } from './tables/people.ts';
import type { ItemTable, Tables } from './tables/tables.ts';

export interface Activity {
  readonly by: Person;
  /** Milliseconds. */
  readonly at: number;
}

/**
 * Whatever persons did here in `(from, to]`: opened, said, reviewed, pushed, labelled and so on, or wrote a commit of the
 * default branch. Deleted accounts cannot be told apart, nor can those whom git alone knows be told from others whose
 * address has changed: both are left out.
 */
export function* activity(
  { issues, changes, discussions, commits }: Pick<Tables, 'issues' | 'changes' | 'discussions' | 'commits'>,
  from: number,
  to: number,
): Generator<Activity> {
  const { people } = commits;
  const isKnown = (by: Person) => by !== NOBODY && !people.isBot(by) && !people.keys[by]!.startsWith('@');
  for (const table of [issues, changes, discussions])
    for (const { by, at } of onItems(table, from, to)) if (isKnown(by)) yield { by, at };
  for (let c = 0; c < commits.count; c++) {
    const at = commits.committedAts[c]!;
    const by = commits.authors[c]!;
    if (at > from && at <= to && isKnown(by)) yield { by, at };
  }
}

function* onItems(table: ItemTable, from: number, to: number): Generator<Activity> {
  for (let i = 0; i < table.count; i++) {
    const opened = table.createdAts[i]!;
    if (opened > to) continue;
    if (opened > from) yield { by: table.authors[i]!, at: opened };
    // Most items lie still: their last act is looked at before all the others.
    const last = table.acts[i]!.at(-1);
    if (last === undefined || last.at <= from) continue;
    for (const { by, at } of humanActs(table, i, to)) if (at > from) yield { by, at };
  }
}

import { actsOf } from './tables/acts.ts';
import { NOBODY, type Person } from './tables/people.ts';
import type { ChangeTable } from './tables/tables.ts';

/** Who let a change in, and when (milliseconds). */
export interface Merge {
  readonly by: Person;
  readonly at: number;
}

/**
 * The merge of change `i` by another person than its author. Where a bot merges, the newest standing approval by an
 * OWNER, MEMBER or COLLABORATOR counts as the merge. `null`: not merged, by the author, or by nobody known.
 */
export function mergeOf(changes: ChangeTable, i: number): Merge | null {
  const author = changes.authors[i]!;
  const approvals = new Map<Person, number>();
  for (const { kind, by, at, standing } of actsOf(changes.acts, i)) {
    const bot = changes.people.isBot(by);
    if (kind === 'merged') {
      const person = bot ? newestKey(approvals) : by;
      return person === null || person === NOBODY || person === author ? null : { by: person, at };
    }
    if (bot || by === NOBODY || by === author) continue;
    if (kind === 'approval' && standing > 0) approvals.set(by, at);
    else if (kind === 'changes-requested') approvals.delete(by);
  }
  return null;
}

function newestKey(times: ReadonlyMap<Person, number>): Person | null {
  let newest: Person | null = null;
  for (const [person, at] of times) if (newest === null || at >= times.get(newest)!) newest = person;
  return newest;
}

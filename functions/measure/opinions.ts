import { actsOf } from './tables/acts.ts';
import { NOBODY, type Person } from './tables/people.ts';
import type { ChangeTable } from './tables/tables.ts';

export interface Opinion {
  readonly approves: boolean;
  readonly at: number;
}

/** The standing opinion of each person but the author at `t`: the newest approval or request for changes, not dismissed. */
export function opinionsAt(changes: ChangeTable, i: number, t: number): ReadonlyMap<Person, Opinion> {
  const opinions = new Map<Person, Opinion>();
  for (const act of actsOf(changes.acts, i, t)) {
    if (act.by === NOBODY || act.by === changes.authors[i] || changes.people.isBot(act.by)) continue;
    if (act.kind === 'approval') opinions.set(act.by, { approves: true, at: act.at });
    else if (act.kind === 'changes-requested') opinions.set(act.by, { approves: false, at: act.at });
    else if (act.kind === 'dismissed-review') opinions.delete(act.by);
  }
  return opinions;
}

import { humanActs, isReviewOrComment } from './human-acts.ts';
import { NOBODY, type Person } from './tables/people.ts';
import type { ChangeTable } from './tables/tables.ts';

/**
 * Reviews in `(from, to]`: reviewing or commenting on somebody else's change, once per person and change.
 * Deleted accounts cannot be told apart and are left out; so are bots and their changes.
 */
export function* reviews(changes: ChangeTable, from: number, to: number): Generator<Person> {
  for (let i = 0; i < changes.count; i++) {
    if (changes.createdAts[i]! > to || changes.people.isBot(changes.authors[i]!)) continue;
    const acts = humanActs(changes, i, to);
    if (acts.length === 0 || acts.at(-1)!.at <= from) continue;
    const reviewers = new Set<Person>();
    for (const act of acts)
      if (act.at > from && isReviewOrComment(act) && act.by !== NOBODY && act.by !== changes.authors[i])
        reviewers.add(act.by);
    yield* reviewers;
  }
}

import { humanActs, isReviewOrComment } from './human-acts.ts';
import { directCommits, mergedChanges } from './merged-changes.ts';
import { mirrored } from './mirror.ts';
import { NOBODY, type Person } from './tables/people.ts';
import type { Tables } from './tables/tables.ts';

/** A change that was merged, a review, or a commit that was pushed directly; `at` in milliseconds. */
export interface Contribution {
  readonly by: Person;
  readonly at: number;
}

type Needed = Pick<Tables, 'repository' | 'changes' | 'commits'>;

/**
 * What people contributed in `(from, to]`: merged changes, reviews (once per person and change, at the first act) and
 * direct commits. Bots are left out; a deleted account is `NOBODY`. What a mirror merged was contributed elsewhere.
 */
export function* contributions(tables: Needed, from: number, to: number): Generator<Contribution> {
  const { changes, commits } = tables;
  yield* reviewsIn(changes, from, to);
  if (mirrored(tables, to) !== null) return;
  for (const i of mergedChanges(tables, from, to))
    yield { by: changes.authors[i]!, at: changes.mergedAts[i]! };
  for (const c of directCommits(tables, from, to))
    yield { by: commits.authors[c]!, at: commits.committedAts[c]! };
}

/** As `reviews`, with the time. */
function* reviewsIn(changes: Tables['changes'], from: number, to: number): Generator<Contribution> {
  for (let i = 0; i < changes.count; i++) {
    if (changes.createdAts[i]! > to || changes.people.isBot(changes.authors[i]!)) continue;
    const first = new Map<Person, number>();
    for (const act of humanActs(changes, i, to))
      if (act.at > from && isReviewOrComment(act) && act.by !== NOBODY && act.by !== changes.authors[i])
        if (!first.has(act.by)) first.set(act.by, act.at);
    for (const [by, at] of first) yield { by, at };
  }
}

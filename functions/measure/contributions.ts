import { directCommits, mergedChanges } from './merged-changes.ts';
import { mirrored } from './mirror.ts';
import type { Person } from './tables/people.ts';
import type { Tables } from './tables/tables.ts';
import { wordsOfOthers } from './words-of-others.ts';

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
  const words = wordsOfOthers(changes);
  const metIn = new Int32Array(changes.people.keys.length).fill(-1);
  for (let w = 0; w < words.count; w++) {
    const [by, at, i] = [words.by[w]!, words.at[w]!, words.item[w]!];
    if (!(at > from && at <= to) || metIn[by] === i || changes.createdAts[i]! > to) continue;
    metIn[by] = i;
    yield { by, at };
  }
}

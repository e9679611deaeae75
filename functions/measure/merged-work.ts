import { type Hat, hatOf, type WorkArea } from '../model/work-area.ts';
import { areaOf, areaOfCommit } from './area-of.ts';
import { hatOfChange } from './hat-of-change.ts';
import { directCommits, mergedChanges } from './merged-changes.ts';
import type { Person } from './tables/people.ts';
import type { ChangeTable, Tables } from './tables/tables.ts';

/** What the work of a repository is told from. */
export type WorkTables = Pick<Tables, 'repository' | 'changes' | 'commits' | 'pathCommits'>;
export const WORK_FACETS = ['repository', 'changes', 'commits', 'pathCommits'] as const;

/** A merged change, or a commit that belongs to none. */
export interface Work {
  readonly at: number;
  /** `NOBODY`: a deleted account. */
  readonly author: Person;
  readonly area: WorkArea;
  readonly hat: Hat;
  /** Index of the change; `null`: pushed directly, so that its files are not known. */
  readonly change: number | null;
}

const known = new WeakMap<ChangeTable, readonly Work[]>();

/** What persons merged into the default branch or pushed there in `(from, to]`. Told once a table. */
export function mergedWork(tables: WorkTables, from: number, to: number): readonly Work[] {
  const all = known.get(tables.changes) ?? [...changesOf(tables), ...commitsOf(tables)];
  known.set(tables.changes, all);
  return all.filter(({ at }) => at > from && at <= to);
}

function* changesOf(tables: WorkTables): Generator<Work> {
  const { changes } = tables;
  for (const i of mergedChanges(tables, Number.NEGATIVE_INFINITY, Number.POSITIVE_INFINITY)) {
    const at = changes.mergedAts[i]!;
    const [author, area, hat] = [changes.authors[i]!, areaOf(changes, i, at), hatOfChange(changes, i, at)];
    yield { at, author, area, hat, change: i };
  }
}

function* commitsOf(tables: WorkTables): Generator<Work> {
  const { commits } = tables;
  for (const c of directCommits(tables, Number.NEGATIVE_INFINITY, Number.POSITIVE_INFINITY)) {
    const at = commits.committedAts[c]!;
    const author = commits.authors[c]!;
    const area = areaOfCommit(tables, c);
    yield { at, author, area, hat: commits.people.hatAt(author, at) ?? hatOf(area), change: null };
  }
}

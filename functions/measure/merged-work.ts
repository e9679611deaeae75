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

interface Told {
  readonly changes: Work[];
  readonly commits: Work[];
}

const known = new WeakMap<ChangeTable, Told>();

/** What persons merged into the default branch or pushed there in `(from, to]`. Each is told once, when it is asked for. */
export function mergedWork(tables: WorkTables, from: number, to: number): readonly Work[] {
  const told = known.get(tables.changes) ?? { changes: [], commits: [] };
  known.set(tables.changes, told);
  return [
    ...mergedChanges(tables, from, to).map((i) => (told.changes[i] ??= workOfChange(tables, i))),
    ...directCommits(tables, from, to).map((c) => (told.commits[c] ??= workOfCommit(tables, c))),
  ];
}

function workOfChange({ changes }: WorkTables, i: number): Work {
  const at = changes.mergedAts[i]!;
  const [author, area, hat] = [changes.authors[i]!, areaOf(changes, i, at), hatOfChange(changes, i, at)];
  return { at, author, area, hat, change: i };
}

function workOfCommit(tables: WorkTables, c: number): Work {
  const { commits } = tables;
  const at = commits.committedAts[c]!;
  const author = commits.authors[c]!;
  const area = areaOfCommit(tables, c);
  return { at, author, area, hat: commits.people.hatAt(author, at) ?? hatOf(area), change: null };
}

import type { MilestoneRow, RepositoryRow } from '../../model/snapshot.ts';
import type { ActTable } from './acts.ts';
import type { People, Person } from './people.ts';

/** Issues or changes in columns; index `i` is one item. Times are milliseconds, `NaN` where there is none. */
export interface ItemTable {
  readonly kind: 'issue' | 'change';
  readonly people: People;
  readonly acts: ActTable;
  readonly count: number;
  readonly numbers: readonly number[];
  /** Titles, labels, milestone numbers as of the harvest; `item-at.ts` gives those of an earlier day. */
  readonly titles: readonly string[];
  readonly labels: readonly (readonly string[])[];
  readonly milestones: readonly (number | null)[];
  readonly authors: readonly Person[];
  readonly createdAts: readonly number[];
}

export interface ChangeTable extends ItemTable {
  readonly kind: 'change';
  readonly drafts: readonly boolean[];
  readonly mergedAts: readonly number[];
  readonly mergeCommits: readonly (string | null)[];
  readonly bases: readonly string[];
  /** Paths of its files; `null` where the forge does not know them. */
  readonly files: readonly (readonly string[] | null)[];
  /** Oids of its commits. */
  readonly oids: readonly (readonly string[])[];
}

export interface IssueTable extends ItemTable {
  readonly kind: 'issue';
}

export interface CommitTable {
  readonly people: People;
  readonly count: number;
  readonly oids: readonly string[];
  readonly headlines: readonly string[];
  readonly committedAts: readonly number[];
  readonly authors: readonly Person[];
  readonly parents: readonly number[];
  readonly changedFiles: readonly (number | null)[];
}

/** What an indicator may be handed, one entry a facet. */
export interface Tables {
  readonly repository: RepositoryRow;
  /** Names of the labels that the repository has. */
  readonly labels: readonly string[];
  readonly milestones: readonly MilestoneRow[];
  readonly issues: IssueTable;
  readonly changes: ChangeTable;
  readonly commits: CommitTable;
  /** Watched paths that each commit touched, by oid. */
  readonly pathCommits: ReadonlyMap<string, readonly string[]>;
}

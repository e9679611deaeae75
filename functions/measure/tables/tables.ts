import type {
  CheckOutcome,
  FileRow,
  MilestoneRow,
  PageRow,
  ReleaseRow,
  RepositoryRow,
  TreeRow,
} from '../../model/snapshot.ts';
import type { AreaRule } from '../../model/work-area.ts';
import type { ActTable } from './acts.ts';
import type { People, Person } from './people.ts';

/** Issues, changes or discussions in columns; index `i` is one item. Times are milliseconds, `NaN` where there is none. */
export interface ItemTable {
  readonly kind: 'issue' | 'change' | 'discussion';
  readonly people: People;
  readonly acts: ActTable;
  readonly count: number;
  readonly numbers: readonly number[];
  /** Titles, labels, milestone numbers as of the harvest; `item-at.ts` gives those of an earlier day. */
  readonly titles: readonly string[];
  readonly labels: readonly (readonly string[])[];
  readonly milestones: readonly (number | null)[];
  /** How many people are assigned, as of the harvest. */
  readonly assignees: readonly number[];
  readonly authors: readonly Person[];
  readonly createdAts: readonly number[];
}

export interface ChangeTable extends ItemTable {
  readonly kind: 'change';
  readonly drafts: readonly boolean[];
  readonly mergedAts: readonly number[];
  readonly mergeCommits: readonly (string | null)[];
  readonly bases: readonly string[];
  /** Its files; `null` where the forge does not know them. */
  readonly files: readonly (readonly FileRow[] | null)[];
  /** Numbers of the issues that it closes when merged. */
  readonly closes: readonly (readonly number[])[];
  /** Oids of its commits. */
  readonly oids: readonly (readonly string[])[];
  /** Of the config: which area a change belongs to, before anything else is asked. */
  readonly areaRules: readonly AreaRule[];
}

export interface IssueTable extends ItemTable {
  readonly kind: 'issue';
  /** Closed because nobody will do it, or as a duplicate; as of the harvest. */
  readonly givenUp: readonly boolean[];
}

export interface DiscussionTable extends ItemTable {
  readonly kind: 'discussion';
  readonly categories: readonly string[];
  /** When its answer was chosen; `NaN`: it has none. */
  readonly answeredAts: readonly number[];
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
  /** Outcome of all checks, as of the harvest; `null`: none ran. */
  readonly checks: readonly (CheckOutcome | null)[];
}

/** What an indicator may be handed, one entry a facet. */
export interface Tables {
  readonly repository: RepositoryRow;
  /** Names of the labels that the repository has. */
  readonly labels: readonly string[];
  readonly milestones: readonly MilestoneRow[];
  readonly releases: readonly ReleaseRow[];
  /** Files and folders at the head, as of the harvest. */
  readonly tree: readonly TreeRow[];
  /** Documents at the head, as of the harvest. */
  readonly pages: readonly PageRow[];
  readonly organizationPages: readonly PageRow[];
  readonly issues: IssueTable;
  readonly changes: ChangeTable;
  readonly discussions: DiscussionTable;
  readonly commits: CommitTable;
  /** Watched paths that each commit touched, by oid. */
  readonly pathCommits: ReadonlyMap<string, readonly string[]>;
}

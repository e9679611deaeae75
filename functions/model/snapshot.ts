/**
 * The snapshot: what is known of one repository, in our own words. GitHub's names end at `forge/github`.
 * Times are ISO strings in UTC (`2026-07-01T12:00:00Z`) unless a field says otherwise.
 */

/** `owner/name` of a repository as the forge spells it now. */
export interface RepositoryName {
  readonly owner: string;
  readonly name: string;
}

/** What a repository's snapshot consists of. Each is harvested, stored and can fail for itself. */
export const FACETS = [
  'repository',
  'labels',
  'milestones',
  'releases',
  'tree',
  'pages',
  'organizationPages',
  'issues',
  'changes',
  'discussions',
  'commits',
  'pathCommits',
] as const;
export type FacetName = (typeof FACETS)[number];

/** A facet that could not be read is never an empty one: it makes `unavailable` every finding that needs it. */
export type FacetState = { readonly ok: true } | { readonly ok: false; readonly reason: string };

/** An account; `null` in its place is a deleted account (a person, of whom nothing more is known). */
export interface Actor {
  readonly login: string;
  readonly type: 'User' | 'Bot' | 'Mannequin' | 'Organization' | 'EnterpriseUserAccount';
}

export type Association =
  | 'OWNER'
  | 'MEMBER'
  | 'COLLABORATOR'
  | 'CONTRIBUTOR'
  | 'FIRST_TIME_CONTRIBUTOR'
  | 'FIRST_TIMER'
  | 'MANNEQUIN'
  | 'NONE';

/** One row, always: the repository itself. */
export interface RepositoryRow {
  readonly id: string;
  readonly owner: string;
  readonly name: string;
  /** https address on the forge, without a trailing slash; items hang under it. */
  readonly url: string;
  readonly createdAt: string;
  readonly defaultBranch: string | null;
  readonly archived: boolean;
  readonly empty: boolean;
  readonly fork: boolean;
  readonly issuesEnabled: boolean;
  readonly discussionsEnabled: boolean;
  readonly stars: number;
}

export interface LabelRow {
  readonly id: string;
  readonly name: string;
  readonly description: string | null;
}

/** Due date and title are undated facts: they are as of the newest harvest, and `seen` tells those before. */
export interface MilestoneRow {
  readonly id: string;
  readonly number: number;
  readonly title: string;
  readonly state: 'open' | 'closed';
  readonly createdAt: string;
  readonly dueOn: string | null;
  readonly closedAt: string | null;
  /** Each due date and title that a harvest found, with when it was first seen (ISO); oldest first, the last is the newest. */
  readonly seen: readonly MilestoneSighting[];
}

export interface MilestoneSighting {
  readonly at: string;
  readonly title: string;
  readonly dueOn: string | null;
}

export interface ReleaseRow {
  readonly id: string;
  readonly tag: string;
  readonly name: string | null;
  readonly author: Actor | null;
  readonly createdAt: string;
  /** `null`: a draft. */
  readonly publishedAt: string | null;
  readonly prerelease: boolean;
  /**
   * Headings of its notes that announce a deprecation or a removal, and items of lists that promise when a numbered item
   * goes; no other text is kept, and nobody is named.
   */
  readonly announcements: readonly string[];
}

/** A file or folder at the head of the default branch. */
export interface TreeRow {
  /** The path; `/` is the root folder. */
  readonly id: string;
  readonly kind: 'file' | 'folder' | 'link' | 'submodule';
  readonly oid: string;
  /** Of a file; `null` for anything else. */
  readonly bytes: number | null;
}

/** A document at the head of the default branch: what it refers to, and only of governance its text. */
export interface PageRow {
  /** The path. */
  readonly id: string;
  readonly oid: string;
  readonly purpose: 'documentation' | 'governance';
  /** The last commit that touched it; `null` where the forge does not tell. */
  readonly changedAt: string | null;
  readonly changedIn: string | null;
  /** Paths within this repository that it links to, relatively or to the default branch, there or not; sorted, each once. */
  readonly links: readonly string[];
  /** Text of a governance document, addresses replaced by `[e-mail]`; `null` for documentation. */
  readonly text: string | null;
}

export interface CommentRow {
  readonly id: string;
  readonly author: Actor | null;
  readonly association: Association;
  readonly createdAt: string;
}

export type ReviewState = 'approved' | 'changes-requested' | 'commented' | 'dismissed';

export interface ReviewRow {
  readonly id: string;
  readonly author: Actor | null;
  readonly association: Association;
  readonly state: ReviewState;
  readonly submittedAt: string;
}

/** A thread of review comments on one place of a change. */
export interface ThreadRow {
  readonly id: string;
  readonly path: string;
  readonly resolved: boolean;
  readonly comments: readonly ThreadCommentRow[];
}

export interface ThreadCommentRow {
  readonly id: string;
  readonly author: Actor | null;
  readonly createdAt: string;
  /** The review that it came with. */
  readonly review: string | null;
}

export type EventKind =
  | 'labeled'
  | 'unlabeled'
  | 'milestoned'
  | 'demilestoned'
  | 'assigned'
  | 'unassigned'
  | 'renamed'
  | 'closed'
  | 'reopened'
  | 'merged'
  | 'ready-for-review'
  | 'convert-to-draft'
  | 'review-requested'
  | 'review-request-removed'
  | 'force-pushed'
  | 'review-dismissed'
  | 'transferred'
  | 'converted-to-discussion';

export interface EventRow {
  readonly id: string;
  readonly kind: EventKind;
  readonly actor: Actor | null;
  readonly at: string;
  /** What it was about: label, milestone title, assignee's or reviewer's login, the title before a renaming. */
  readonly subject: string | null;
  /** Second value, where there is one: the title after a renaming, the review of a dismissal. */
  readonly to?: string | null;
}

interface ItemRow {
  readonly id: string;
  readonly number: number;
  readonly title: string;
  readonly author: Actor | null;
  readonly association: Association;
  readonly createdAt: string;
  readonly closedAt: string | null;
  readonly labels: readonly string[];
  /** Number of the milestone it is in on the day of the harvest. */
  readonly milestone: number | null;
  readonly assignees: readonly string[];
  readonly comments: readonly CommentRow[];
  readonly events: readonly EventRow[];
  /** Names of lists of this item that the forge would not give whole, each with the reason. */
  readonly incomplete?: Readonly<Record<string, string>>;
}

export interface IssueRow extends ItemRow {
  readonly state: 'open' | 'closed';
  readonly stateReason: string | null;
}

/** A proposed change (GitHub: pull request; CHAOSS: change request). */
export interface ChangeRow extends ItemRow {
  readonly state: 'open' | 'closed' | 'merged';
  readonly draft: boolean;
  readonly mergedAt: string | null;
  readonly mergedBy: Actor | null;
  readonly mergeCommit: string | null;
  readonly baseBranch: string;
  readonly headOid: string | null;
  readonly additions: number;
  readonly deletions: number;
  /** Outcome of all checks of its head, as of the harvest; `null`: none ran. */
  readonly checks: CheckOutcome | null;
  /** Numbers of this repository's issues that it closes when merged. */
  readonly closes: readonly number[];
  /** `null`: the forge does not know the list (it is not empty then). */
  readonly files: readonly FileRow[] | null;
  readonly commits: readonly ChangeCommitRow[];
  readonly reviews: readonly ReviewRow[];
  readonly threads: readonly ThreadRow[];
}

export interface FileRow {
  readonly path: string;
  readonly additions: number;
  readonly deletions: number;
  readonly change: 'added' | 'modified' | 'deleted' | 'renamed' | 'copied' | 'changed';
}

/** A commit as part of a change: who pushed, when. */
export interface ChangeCommitRow {
  readonly oid: string;
  readonly committedAt: string;
  /** Logins, where the forge knows them. */
  readonly author: string | null;
  readonly committer: string | null;
}

/** Git's author or committer. No name and no address is kept. */
export interface GitPerson {
  readonly login: string | null;
  readonly emailDomain: string | null;
  /** Keyed hash of the address; equal for equal addresses within one store. */
  readonly emailHash: string | null;
}

/** Neither a change nor an issue: a question, a proposal, an announcement. */
export interface DiscussionRow {
  readonly id: string;
  readonly number: number;
  readonly title: string;
  readonly author: Actor | null;
  readonly association: Association;
  readonly createdAt: string;
  readonly closedAt: string | null;
  readonly category: string;
  /** Whether discussions of its category can have an answer. */
  readonly answerable: boolean;
  /** Id of the comment that was chosen as the answer. */
  readonly answer: string | null;
  readonly answeredAt: string | null;
  readonly labels: readonly string[];
  /** Comments and replies. */
  readonly comments: readonly DiscussionCommentRow[];
  /** Names of lists of this discussion that the forge would not give whole, each with the reason. */
  readonly incomplete?: Readonly<Record<string, string>>;
}

export interface DiscussionCommentRow extends CommentRow {
  /** Id of the comment that it replies to. */
  readonly replyTo: string | null;
}

export type CheckOutcome = 'success' | 'failure' | 'error' | 'pending' | 'expected';

/** A commit on the default branch. */
export interface CommitRow {
  /** The oid. */
  readonly id: string;
  readonly headline: string;
  readonly authoredAt: string;
  readonly committedAt: string;
  /** The author's own offset from UTC in minutes. */
  readonly offsetMinutes: number;
  readonly author: GitPerson;
  readonly committer: GitPerson;
  readonly parents: number;
  readonly additions: number;
  readonly deletions: number;
  readonly changedFiles: number | null;
  /** Outcome of all checks; `null`: none ran. */
  readonly checks: CheckOutcome | null;
}

/** That a commit of the default branch touched a watched path (`watched-paths.ts`). */
export interface PathCommitRow {
  /** `<oid>:<path>` */
  readonly id: string;
  readonly oid: string;
  readonly path: string;
}

/** Row type of each facet. */
export interface FacetRows {
  readonly repository: RepositoryRow;
  readonly labels: LabelRow;
  readonly milestones: MilestoneRow;
  readonly releases: ReleaseRow;
  readonly tree: TreeRow;
  readonly pages: PageRow;
  /** Of the owner's `.github` repository, whose documents stand in where a repository has none. */
  readonly organizationPages: PageRow;
  readonly issues: IssueRow;
  readonly changes: ChangeRow;
  readonly discussions: DiscussionRow;
  readonly commits: CommitRow;
  readonly pathCommits: PathCommitRow;
}

/** A row that is gone since the part before. */
export interface Tombstone {
  readonly id: string;
  readonly gone: true;
}

/**
 * `harvests/<owner>/<name>/<harvestedAt>/part.json`: written last, it makes the part exist.
 * A facet that is ok and has no object of its own had no row to tell.
 */
export interface PartManifest {
  readonly schema: 1;
  readonly repository: RepositoryName;
  readonly harvestedAt: string;
  /** A base stands alone; any other part holds what changed since the one before. */
  readonly base: boolean;
  readonly facets: Readonly<Partial<Record<FacetName, PartFacet>>>;
  /** Items that could not be read, or not whole (then the reason names the lists), each with the reason. */
  readonly unreadable: readonly { readonly facet: FacetName; readonly id: string; readonly reason: string }[];
  /** What the harvest cost. */
  readonly cost: { readonly requests: number; readonly points: number };
  /** What the forge needs to bring this part up to date; `null`: it can only be read whole again. */
  readonly mark: ForgeMark | null;
}

export type PartFacet = FacetState & {
  readonly rows: number;
  /** Set: these are all rows that there are. Otherwise: what changed since the part before. */
  readonly whole: boolean;
};

/** Plain JSON that only the forge reads. */
export type ForgeMark = { readonly [key: string]: unknown };

/** The fold of parts: one repository as it was known at the newest part's `harvestedAt`. */
export interface Snapshot {
  readonly repository: RepositoryName;
  readonly harvestedAt: string;
  /** Keys of the manifests that were folded, oldest first. */
  readonly parts: readonly string[];
  readonly facets: Readonly<Record<FacetName, FacetState>>;
  /** Items that are missing or have lists that are not whole; what a later part read whole is not among them. */
  readonly unreadable: PartManifest['unreadable'];
  /** Rows sorted by id; of a facet that is not ok: none. Read once; a second reading starts again. */
  rows<F extends FacetName>(facet: F): AsyncIterable<FacetRows[F]>;
}

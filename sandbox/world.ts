/**
 * A world: one repository as plain rows, named as GitHub's GraphQL objects are. Both the made-up community and a
 * world folder of real data come in this form, and the server plays nothing else. `null` where the source does not know.
 */
export interface World {
  readonly repository: WorldRepository;
  readonly issues: readonly WorldIssue[];
  readonly pullRequests: readonly WorldPullRequest[];
  /** Reachable from the default branch, oldest first. */
  readonly commits: readonly WorldCommit[];
  /** Absent: the repository has discussions switched off. */
  readonly discussions?: readonly WorldDiscussion[];
  readonly labels: readonly WorldLabel[];
  readonly milestones: readonly WorldMilestone[];
  readonly releases: readonly WorldRelease[];
  /** Organisations with their public members; absent: none but those that own repositories, with nobody in public. */
  readonly organizations?: readonly { readonly login: string; readonly members: readonly string[] }[];
  readonly people: readonly {
    readonly login: string;
    readonly __typename: string;
    readonly robot: boolean;
  }[];
  /** Files at the head of the default branch. Absent: worked out from the paths that commits touched. */
  readonly tree?: readonly WorldTreeFile[];
  /** Text of CODEOWNERS, CONTRIBUTING and the like, and of documentation where a world has it. */
  readonly governanceFiles?: readonly WorldGovernanceFile[];
}

export interface WorldActor {
  readonly __typename: string;
  readonly login: string;
}

export interface WorldRepository {
  readonly nameWithOwner: string;
  readonly owner: WorldActor;
  readonly name: string;
  /** `owner/name` that it had before: GitHub finds it by them, unless another repository has taken one. */
  readonly formerNames?: readonly string[];
  readonly url: string;
  readonly defaultBranchRef: { readonly name: string; readonly target: { readonly oid: string | null } };
  readonly asOf: string;
  readonly firstActivity: string;
  readonly id?: string;
  readonly databaseId?: number;
  readonly description?: string | null;
  readonly isArchived?: boolean;
  readonly stargazerCount?: number;
  readonly forkCount?: number;
  readonly createdAt?: string;
  readonly pushedAt?: string;
  readonly hasIssuesEnabled?: boolean;
  readonly isFork?: boolean;
  readonly licenseInfo?: { readonly spdxId: string } | null;
}

export interface WorldComment {
  readonly id: string;
  readonly author: WorldActor | null;
  readonly authorAssociation: string | null;
  readonly createdAt: string;
  readonly updatedAt?: string | null;
  readonly bodyLength?: number | null;
}

/** `__typename` as in GraphQL, `createdAt`, `actor` and the event's own fields. */
export interface WorldEvent {
  readonly __typename: string;
  readonly id: string;
  readonly createdAt: string;
  readonly actor: WorldActor | null;
  readonly [field: string]: unknown;
}

export interface WorldItem {
  readonly id: string;
  readonly number: number;
  readonly title: string;
  readonly url: string;
  readonly author: WorldActor | null;
  readonly authorAssociation: string | null;
  readonly assignees: readonly WorldActor[] | null;
  readonly labels: readonly string[] | null;
  readonly milestone: { readonly number: number; readonly title: string } | null;
  readonly createdAt: string;
  readonly updatedAt: string | null;
  readonly closedAt: string | null;
  readonly bodyLength?: number | null;
  readonly locked?: boolean | null;
  readonly comments: readonly WorldComment[] | null;
  readonly timelineItems: readonly WorldEvent[] | null;
}

export interface WorldIssue extends WorldItem {
  readonly state: 'OPEN' | 'CLOSED';
  readonly stateReason?: string | null;
}

export interface WorldPullRequest extends WorldItem {
  readonly state: 'OPEN' | 'CLOSED' | 'MERGED';
  readonly isDraft: boolean | null;
  readonly mergedAt: string | null;
  readonly mergedBy: WorldActor | null;
  readonly mergeCommit: { readonly oid: string } | null;
  readonly baseRefName: string | null;
  readonly headRefName?: string | null;
  readonly headRefOid: string | null;
  readonly additions: number | null;
  readonly deletions: number | null;
  readonly changedFiles: number | null;
  readonly files: readonly WorldFile[] | null;
  readonly commits: readonly WorldCommit[] | null;
  readonly commitsTotal?: number | null;
  readonly reviews: readonly WorldReview[] | null;
  readonly reviewRequests?: readonly unknown[] | null;
  readonly reviewDecision?: string | null;
  readonly baseRefOid?: string | null;
  readonly isCrossRepository?: boolean | null;
  /** Issues that it closes: numbers of this repository's, or those of another. Nothing is told of one that is not there. */
  readonly closingIssuesReferences?: readonly (number | WorldIssueElsewhere)[] | null;
  /** Outcome of all checks of its head, as GitHub's StatusState; absent or null: no check ran. */
  readonly statusCheckRollup?: { readonly state: string } | null;
}

export interface WorldIssueElsewhere {
  readonly nameWithOwner: string;
  readonly number: number;
}

export interface WorldDiscussion {
  readonly id: string;
  readonly number: number;
  readonly title: string;
  readonly url: string;
  readonly author: WorldActor | null;
  readonly authorAssociation: string | null;
  readonly category: { readonly name: string; readonly isAnswerable: boolean };
  readonly labels: readonly string[];
  readonly createdAt: string;
  readonly updatedAt: string | null;
  readonly closedAt: string | null;
  /** Id of the comment that is the answer. */
  readonly answer: string | null;
  readonly answerChosenAt: string | null;
  readonly comments: readonly WorldDiscussionComment[];
}

export interface WorldDiscussionComment extends WorldComment {
  readonly replies: readonly WorldComment[];
}

export interface WorldFile {
  readonly path: string;
  readonly additions: number;
  readonly deletions: number;
  readonly changeType: string;
}

export interface WorldReview {
  readonly id: string;
  readonly state: string;
  readonly author: WorldActor | null;
  readonly authorAssociation: string | null;
  readonly createdAt: string;
  readonly submittedAt: string | null;
  readonly updatedAt?: string | null;
  readonly bodyLength?: number | null;
  /** The head of the change when the review was written. */
  readonly commit?: { readonly oid: string } | null;
  readonly comments: readonly WorldReviewComment[];
}

export interface WorldReviewComment {
  readonly id: string;
  readonly author: WorldActor | null;
  readonly path: string | null;
  readonly createdAt: string;
  readonly authorAssociation?: string | null;
  readonly updatedAt?: string | null;
  readonly bodyLength?: number | null;
  /** Id of the comment that it answers. */
  readonly replyTo?: string | null;
  readonly outdated?: boolean | null;
}

export interface WorldGitActor {
  /** With the author's own offset. */
  readonly date: string;
  readonly emailDomain: string | null;
  readonly identity: string | null;
  readonly user: WorldActor | null;
}

export interface WorldCommit {
  readonly oid: string;
  readonly messageHeadline: string;
  readonly authoredDate: string;
  readonly committedDate: string;
  readonly author: WorldGitActor;
  readonly committer: WorldGitActor;
  readonly parents?: readonly string[];
  readonly changedFilesIfAvailable?: number | null;
  readonly additions?: number | null;
  readonly deletions?: number | null;
  /** Paths, the first 200; empty for merges. */
  readonly files?: readonly string[] | null;
  readonly associatedPullRequests?: readonly number[] | null;
  /** Outcome of all checks, as GitHub's StatusState; absent or null: no check ran. */
  readonly statusCheckRollup?: { readonly state: string } | null;
}

export interface WorldLabel {
  readonly name: string;
  readonly description: string | null;
  readonly color: string;
}

export interface WorldMilestone {
  readonly number: number;
  readonly title: string;
  readonly state: 'OPEN' | 'CLOSED';
  readonly dueOn: string | null;
  readonly createdAt: string;
  readonly updatedAt?: string | null;
  readonly closedAt: string | null;
  /** Where it moved: title and due date from each day on, oldest first. The last one is what the row has. */
  readonly history?: readonly {
    readonly at: string;
    readonly title: string;
    readonly dueOn: string | null;
  }[];
}

export interface WorldRelease {
  readonly id: string;
  readonly tagName: string;
  readonly name: string | null;
  readonly createdAt: string;
  readonly publishedAt?: string | null;
  readonly isPrerelease?: boolean;
  readonly isDraft?: boolean;
  readonly author?: WorldActor | null;
  readonly tagCommit?: { readonly oid: string } | null;
  /** The notes, in Markdown. */
  readonly description?: string | null;
}

export interface WorldTreeFile {
  readonly path: string;
  /** Git's octal mode: `100644`. */
  readonly mode: string;
  readonly type: string;
  readonly oid: string;
  readonly byteSize?: number | null;
}

export interface WorldGovernanceFile {
  readonly path: string;
  readonly text: string;
}

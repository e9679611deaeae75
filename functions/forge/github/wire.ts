/** What answers look like, as far as our queries ask. Anything may be null where GitHub reports an error at its path. */
export interface Connection<Node> {
  readonly totalCount?: number;
  readonly pageInfo: { readonly hasNextPage: boolean; readonly endCursor: string | null };
  readonly nodes: readonly (Node | null)[] | null;
}

export interface WireActor {
  readonly __typename: string;
  readonly login: string;
}

export interface WireRepository {
  readonly id: string;
  readonly nameWithOwner: string;
  readonly name: string;
  readonly owner: { readonly login: string };
  readonly url: string;
  readonly createdAt: string;
  readonly isArchived: boolean;
  readonly isEmpty: boolean;
  readonly isFork: boolean;
  readonly hasIssuesEnabled: boolean;
  readonly hasDiscussionsEnabled: boolean;
  readonly stargazerCount: number;
  readonly defaultBranchRef?: {
    readonly name: string;
    readonly target: WireHistories | null;
  } | null;
  readonly object?: WireHistories | null;
  readonly labels?: Connection<WireLabel> | null;
  readonly milestones?: Connection<WireMilestone> | null;
  readonly releases?: Connection<WireRelease> | null;
  readonly issues?: Connection<WireIssue> | null;
  readonly pullRequests?: Connection<WireChange> | null;
  readonly discussions?: Connection<WireDiscussion> | null;
}

export interface WireHistories {
  readonly oid: string;
  readonly commits?: Connection<WireCommit> | null;
  readonly [path: `path${number}`]: Connection<{ readonly oid: string }> | null | undefined;
}

export interface WireLabel {
  readonly id: string;
  readonly name: string;
  readonly description: string | null;
}

export interface WireMilestone {
  readonly id: string;
  readonly number: number;
  readonly title: string;
  readonly state: 'OPEN' | 'CLOSED';
  readonly createdAt: string;
  readonly dueOn: string | null;
  readonly closedAt: string | null;
}

export interface WireRelease {
  readonly id: string;
  readonly tagName: string;
  readonly name: string | null;
  readonly createdAt: string;
  readonly publishedAt: string | null;
  readonly isDraft: boolean;
  readonly isPrerelease: boolean;
  readonly author: WireActor | null;
  readonly description: string | null;
}

/** The connections of an item; a page gives all of them, a continuation one. */
export interface WireLists {
  readonly id: string;
  readonly labels?: Connection<{ readonly name: string }> | null;
  readonly assignees?: Connection<{ readonly login: string }> | null;
  readonly files?: Connection<WireFile> | null;
  readonly commits?: Connection<WireChangeCommit> | null;
  readonly closingIssuesReferences?: Connection<WireReference> | null;
  /** Of a change: what tells its own references from those to other repositories. */
  readonly repository?: { readonly id: string };
  readonly changedFiles?: number;
  /** Of a discussion. */
  readonly comments?: Connection<WireDiscussionComment> | null;
  readonly timelineItems?: Connection<WireTimelineItem> | null;
  readonly reviewThreads?: Connection<WireThread> | null;
}

interface WireItem extends WireLists {
  readonly number: number;
  readonly title: string;
  readonly createdAt: string;
  readonly closedAt: string | null;
  readonly authorAssociation: string;
  readonly author: WireActor | null;
  readonly milestone: { readonly number: number } | null;
}

export interface WireIssue extends WireItem {
  readonly state: 'OPEN' | 'CLOSED';
  readonly stateReason: string | null;
}

export interface WireChange extends WireItem {
  readonly state: 'OPEN' | 'CLOSED' | 'MERGED';
  readonly isDraft: boolean;
  readonly mergedAt: string | null;
  readonly mergedBy: WireActor | null;
  readonly mergeCommit: { readonly oid: string } | null;
  readonly baseRefName: string;
  readonly headRefOid: string | null;
  readonly additions: number;
  readonly deletions: number;
  readonly statusCheckRollup: { readonly state: string } | null;
}

export interface WireDiscussion extends WireLists {
  readonly number: number;
  readonly title: string;
  readonly createdAt: string;
  readonly closedAt: string | null;
  readonly authorAssociation: string;
  readonly author: WireActor | null;
  readonly category: { readonly name: string; readonly isAnswerable: boolean } | null;
  readonly answer: { readonly id: string } | null;
  readonly answerChosenAt: string | null;
}

export interface WireDiscussionComment extends WireReply {
  readonly replies: Connection<WireReply> | null;
}

export interface WireReply {
  readonly id: string;
  readonly createdAt: string;
  readonly authorAssociation: string;
  readonly author: WireActor | null;
}

/** An issue that a change closes. */
export interface WireReference {
  readonly number: number;
  readonly repository: { readonly id: string };
}

export interface WireFile {
  readonly path: string;
  readonly additions: number;
  readonly deletions: number;
  readonly changeType: string;
}

export interface WireChangeCommit {
  readonly commit: {
    readonly oid: string;
    readonly committedDate: string;
    readonly author: { readonly user: { readonly login: string } | null } | null;
    readonly committer: { readonly user: { readonly login: string } | null } | null;
  };
}

/** Comment, review or event: the fields of all that our queries ask for. */
export interface WireTimelineItem {
  readonly __typename: string;
  readonly id: string;
  readonly createdAt: string;
  readonly author?: WireActor | null;
  readonly actor?: WireActor | null;
  readonly authorAssociation?: string;
  readonly state?: string;
  readonly submittedAt?: string | null;
  readonly label?: { readonly name: string } | null;
  readonly milestoneTitle?: string | null;
  readonly assignee?: { readonly login?: string } | null;
  readonly requestedReviewer?: { readonly login?: string } | null;
  readonly previousTitle?: string;
  readonly currentTitle?: string;
  readonly review?: { readonly id: string; readonly author: WireActor | null } | null;
}

export interface WireThread {
  readonly id: string;
  readonly path: string;
  readonly isResolved: boolean;
  readonly comments: Connection<WireThreadComment> | null;
}

export interface WireThreadComment {
  readonly id: string;
  readonly createdAt: string;
  readonly author: WireActor | null;
  readonly pullRequestReview: { readonly id: string; readonly state: string } | null;
}

export interface WireGitActor {
  readonly email: string | null;
  readonly date: string | null;
  readonly user: { readonly login: string } | null;
}

export interface WireCommit {
  readonly oid: string;
  readonly messageHeadline: string;
  readonly authoredDate: string;
  readonly committedDate: string;
  readonly additions: number;
  readonly deletions: number;
  readonly changedFilesIfAvailable: number | null;
  readonly author: WireGitActor | null;
  readonly committer: WireGitActor | null;
  readonly parents: { readonly totalCount: number };
  readonly statusCheckRollup: { readonly state: string } | null;
}

export interface WireRateLimit {
  readonly cost: number;
  readonly remaining: number;
  readonly resetAt: string;
}

import type {
  World,
  WorldActor,
  WorldComment,
  WorldCommit,
  WorldDiscussion,
  WorldDiscussionComment,
  WorldEvent,
  WorldIssue,
  WorldLabel,
  WorldMilestone,
  WorldPullRequest,
  WorldRelease,
  WorldReview,
  WorldReviewComment,
} from '../world.ts';
import type { CommitGraph } from './commit-graph.ts';
import type { FileTree } from './file-tree.ts';

/** Rows of worlds under their node ids, linked to what they hang on. `__typename` is what GraphQL calls them. */
export type Node =
  | RepositoryNode
  | IssueNode
  | PullRequestNode
  | CommentNode
  | EventNode
  | ReviewNode
  | ReviewCommentNode
  | ThreadNode
  | DiscussionNode
  | DiscussionCommentNode
  | CommitNode
  | LabelNode
  | MilestoneNode
  | ReleaseNode;

export interface RepositoryNode {
  readonly __typename: 'Repository';
  readonly id: string;
  readonly world: World;
  readonly issues: IssueNode[];
  readonly pullRequests: PullRequestNode[];
  readonly byNumber: Map<number, IssueNode | PullRequestNode>;
  readonly discussions: Map<number, DiscussionNode>;
  readonly labels: Map<string, LabelNode>;
  readonly milestones: Map<number, MilestoneNode>;
  readonly releases: ReleaseNode[];
  readonly commits: CommitGraph;
  readonly tree: FileTree;
}

interface Item {
  readonly id: string;
  readonly repository: RepositoryNode;
  readonly comments: CommentNode[];
  readonly events: EventNode[];
}

export interface IssueNode extends Item {
  readonly __typename: 'Issue';
  readonly row: WorldIssue;
}

export interface PullRequestNode extends Item {
  readonly __typename: 'PullRequest';
  readonly row: WorldPullRequest;
  readonly reviews: ReviewNode[];
  readonly threads: ThreadNode[];
}

export type ItemNode = IssueNode | PullRequestNode;

export interface CommentNode {
  readonly __typename: 'IssueComment';
  readonly id: string;
  readonly item: ItemNode;
  readonly row: WorldComment;
}

/** Its `__typename` is one of the schema's event types. */
export interface EventNode {
  readonly __typename: string;
  readonly id: string;
  readonly item: ItemNode;
  readonly row: WorldEvent;
}

export interface ReviewNode {
  readonly __typename: 'PullRequestReview';
  readonly id: string;
  readonly item: PullRequestNode;
  readonly row: WorldReview;
  readonly comments: ReviewCommentNode[];
}

export interface ReviewCommentNode {
  readonly __typename: 'PullRequestReviewComment';
  readonly id: string;
  readonly review: ReviewNode;
  readonly row: WorldReviewComment;
}

export interface ThreadNode {
  readonly __typename: 'PullRequestReviewThread';
  readonly id: string;
  readonly item: PullRequestNode;
  /** Oldest first; the first one began it. */
  readonly comments: ReviewCommentNode[];
}

export interface DiscussionNode {
  readonly __typename: 'Discussion';
  readonly id: string;
  readonly repository: RepositoryNode;
  readonly row: WorldDiscussion;
  readonly comments: DiscussionCommentNode[];
}

export interface DiscussionCommentNode {
  readonly __typename: 'DiscussionComment';
  readonly id: string;
  readonly discussion: DiscussionNode;
  /** A reply, which has no replies itself, comes as a plain comment. */
  readonly row: WorldDiscussionComment | WorldComment;
  /** What it replies to; null for a comment of the first level. */
  readonly replyTo: DiscussionCommentNode | null;
  readonly replies: DiscussionCommentNode[];
}

/** `row` is null where the world names a commit that it does not have. */
export interface CommitNode {
  readonly __typename: 'Commit';
  readonly id: string;
  readonly oid: string;
  readonly repository: RepositoryNode;
  readonly row: WorldCommit | null;
  /** Order in its repository's history, oldest first. */
  readonly position: number;
}

export interface LabelNode {
  readonly __typename: 'Label';
  readonly id: string;
  readonly repository: RepositoryNode;
  readonly row: WorldLabel;
}

export interface MilestoneNode {
  readonly __typename: 'Milestone';
  readonly id: string;
  readonly repository: RepositoryNode;
  readonly row: WorldMilestone;
}

export interface ReleaseNode {
  readonly __typename: 'Release';
  readonly id: string;
  readonly repository: RepositoryNode;
  readonly row: WorldRelease;
}

/** An account as worlds have it; `__typename` says of which kind. */
export type ActorNode = WorldActor;

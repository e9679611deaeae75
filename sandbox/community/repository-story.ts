import type { WorldLabel, WorldMilestone, WorldRelease } from '../world.ts';
import { type ChangeOpening, ChangeStory } from './change-story.ts';
import { type DiscussionOpening, DiscussionStory } from './discussion-story.ts';
import { IssueStory } from './issue-story.ts';
import type { Opening } from './item-story.ts';
import type { Organisation } from './organisations.ts';

/** A commit that somebody pushed to the default branch without a change. */
export interface DirectCommit {
  readonly by: string;
  readonly at: number;
  readonly headline: string;
  readonly files: readonly string[];
  /** Oid of the second parent: it merges a branch that this repository has no change for. */
  readonly merges?: string;
}

/** Checks on the default branch fail from one moment until another. */
export interface RedSpell {
  readonly from: number;
  readonly to: number;
}

export interface RepositoryPlan {
  readonly organisation: Organisation;
  readonly name: string;
  readonly description: string;
  readonly databaseId: number;
  readonly stargazerCount: number;
  readonly forkCount: number;
  /** Outside collaborators, who may review with effect. Members of the organisation are members everywhere. */
  readonly collaborators: readonly string[];
  /** Every so manieth change lands with a merge commit, the others squashed. */
  readonly mergeCommitEvery: number;
  readonly labels: readonly WorldLabel[];
  readonly milestones: readonly WorldMilestone[];
  /** Nobody pushed anything yet. */
  readonly isEmpty?: boolean;
  readonly isArchived?: boolean;
  readonly hasIssuesEnabled?: boolean;
  /** Absent: switched off. */
  readonly hasDiscussions?: boolean;
  /** Whether checks run on the default branch. */
  readonly hasChecks?: boolean;
  /** Whether the files at the head, and the text of pages, are told. Otherwise they are worked out from the commits. */
  readonly hasFiles?: boolean;
  /** Former `owner/name`, which the forge still answers to. */
  readonly formerNames?: readonly string[];
  /** When it began, where that is not the community's first day. */
  readonly start?: number;
}

/** Everything that happens in one repository, in whatever order it is told. Numbers follow later, by time of opening. */
export class RepositoryStory {
  readonly plan: RepositoryPlan;
  readonly changes: ChangeStory[] = [];
  readonly issues: IssueStory[] = [];
  readonly directCommits: DirectCommit[] = [];
  /** In the notes, `#{key}` stands for the number of the item with that key. */
  readonly releases: WorldRelease[] = [];
  readonly discussions: DiscussionStory[] = [];
  readonly redSpells: RedSpell[] = [];
  /** Text of pages at the head, by path; other pages get a plain one. */
  readonly pages = new Map<string, string>();
  /** Paths that commits touched and that are gone from the head. */
  readonly gone = new Set<string>();

  constructor(plan: RepositoryPlan) {
    this.plan = plan;
  }

  change(opening: ChangeOpening): ChangeStory {
    const story = new ChangeStory(opening);
    this.changes.push(story);
    return story;
  }

  issue(opening: Opening): IssueStory {
    const story = new IssueStory(opening);
    this.issues.push(story);
    return story;
  }

  discussion(opening: DiscussionOpening): DiscussionStory {
    const story = new DiscussionStory(opening);
    this.discussions.push(story);
    return story;
  }
}

import type { WorldLabel, WorldMilestone, WorldRelease } from '../world.ts';
import { type ChangeOpening, ChangeStory } from './change-story.ts';
import { IssueStory } from './issue-story.ts';
import type { Opening } from './item-story.ts';

/** A commit that somebody pushed to the default branch without a change. */
export interface DirectCommit {
  readonly by: string;
  readonly at: number;
  readonly headline: string;
  readonly files: readonly string[];
}

export interface RepositoryPlan {
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
}

/** Everything that happens in one repository, in whatever order it is told. Numbers follow later, by time of opening. */
export class RepositoryStory {
  readonly plan: RepositoryPlan;
  readonly changes: ChangeStory[] = [];
  readonly issues: IssueStory[] = [];
  readonly directCommits: DirectCommit[] = [];
  readonly releases: WorldRelease[] = [];

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
}

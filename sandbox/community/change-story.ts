import type { IssueStory } from './issue-story.ts';
import { ItemStory, type Login, type Opening } from './item-story.ts';
import type { WorkArea } from './work-area.ts';

export interface FileDraft {
  readonly path: string;
  readonly additions: number;
  readonly deletions: number;
  readonly changeType: string;
}

export interface CommitDraft {
  readonly by: Login;
  readonly at: number;
  readonly headline: string;
  readonly files: readonly FileDraft[];
}

/** A remark on one place of the files. */
export interface RemarkDraft {
  readonly by: Login;
  readonly at: number;
  readonly path: string;
  readonly answers: RemarkDraft | null;
}

export interface ReviewDraft {
  readonly by: Login;
  readonly at: number;
  readonly state: 'APPROVED' | 'CHANGES_REQUESTED' | 'COMMENTED';
  readonly remarks: RemarkDraft[];
}

export interface ChangeOpening extends Opening {
  readonly files: readonly FileDraft[];
  readonly draft?: boolean;
  readonly area?: WorkArea;
}

/** A pull request. */
export class ChangeStory extends ItemStory {
  readonly files: readonly FileDraft[];
  readonly commits: CommitDraft[] = [];
  readonly reviews: ReviewDraft[] = [];
  readonly closes: IssueStory[] = [];
  /** What kind of work it truly is, where that was planted. */
  readonly area: WorkArea | null;
  /** Outcome of the checks of its head; null: none ran. */
  checks: 'SUCCESS' | 'FAILURE' | null = null;
  draft: boolean;
  merged: { readonly by: Login; readonly at: number } | null = null;

  constructor(opening: ChangeOpening) {
    super(opening);
    this.files = opening.files;
    this.draft = opening.draft ?? false;
    this.area = opening.area ?? null;
    const at = opening.at - 25 * 60_000;
    this.commits.push({ by: opening.by, at, headline: firstLine(opening.title), files: opening.files });
  }

  push(by: Login, at: number): this {
    if (this.happens(at)) this.commits.push({ by, at, headline: 'Follow the review', files: this.aFile() });
    return this;
  }

  /** The commit is older than the push, as after a rebase; only the event tells when it was pushed. */
  forcePush(by: Login, at: number): this {
    if (this.record('HeadRefForcePushedEvent', by, at, {})) {
      const newest = this.commits[this.commits.length - 1];
      const committed = Math.max(at - 40 * 60_000, (newest?.at ?? 0) + 1000);
      this.commits.push({ by, at: committed, headline: 'Follow the review', files: this.aFile() });
    }
    return this;
  }

  /** A review with so many remarks, each the beginning of a thread. */
  review(by: Login, state: ReviewDraft['state'], at: number, remarks = 0): this {
    if (!this.happens(at)) return this;
    const review: ReviewDraft = { by, at, state, remarks: [] };
    for (let place = 0; place < remarks; place++) {
      const path = this.files[place % this.files.length]?.path ?? 'README.md';
      review.remarks.push({ by, at, path, answers: null });
    }
    this.reviews.push(review);
    return this;
  }

  /** An answer in a thread, which the forge keeps as a commenting review of its own. */
  answer(by: Login, at: number, remark = this.threads()[0]): this {
    if (!this.happens(at) || remark === undefined) return this;
    this.reviews.push({
      by,
      at,
      state: 'COMMENTED',
      remarks: [{ by, at, path: remark.path, answers: remark }],
    });
    return this;
  }

  /** The remarks that began a thread. */
  threads(): readonly RemarkDraft[] {
    return this.reviews.flatMap((review) => review.remarks).filter((remark) => remark.answers === null);
  }

  requestReview(by: Login, at: number, reviewer: string): this {
    this.record('ReviewRequestedEvent', by, at, {
      requestedReviewer: { __typename: 'User', login: reviewer },
    });
    return this;
  }

  withdrawRequest(by: Login, at: number, reviewer: string): this {
    this.record('ReviewRequestRemovedEvent', by, at, {
      requestedReviewer: { __typename: 'User', login: reviewer },
    });
    return this;
  }

  closesIssue(issue: IssueStory): this {
    this.closes.push(issue);
    return this;
  }

  checked(outcome: 'SUCCESS' | 'FAILURE'): this {
    this.checks = outcome;
    return this;
  }

  ready(by: Login, at: number): this {
    if (this.record('ReadyForReviewEvent', by, at, {})) this.draft = false;
    return this;
  }

  backToDraft(by: Login, at: number): this {
    if (this.record('ConvertToDraftEvent', by, at, {})) this.draft = true;
    return this;
  }

  merge(by: Login, at: number): this {
    if (this.record('MergedEvent', by, at, {})) {
      this.record('ClosedEvent', by, at, {});
      this.merged = { by, at };
      this.closedAt = at;
    }
    return this;
  }

  private aFile(): readonly FileDraft[] {
    return this.files.slice(0, 1);
  }
}

function firstLine(title: string): string {
  return title.split('\n')[0] ?? title;
}

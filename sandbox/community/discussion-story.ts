import type { CommentDraft, Login, Opening } from './item-story.ts';
import { ItemStory } from './item-story.ts';

export interface DiscussionOpening extends Opening {
  readonly category: string;
  /** Whether one comment can be the answer, as in a category for questions. */
  readonly answerable?: boolean;
}

/** A reply belongs to a comment. */
export interface ReplyDraft extends CommentDraft {
  readonly to: CommentDraft;
}

/** A discussion, which has no timeline: labels and closing are told by their state alone. */
export class DiscussionStory extends ItemStory {
  readonly category: string;
  readonly answerable: boolean;
  readonly replies: ReplyDraft[] = [];
  answer: { readonly comment: CommentDraft; readonly at: number } | null = null;

  constructor(opening: DiscussionOpening) {
    super(opening);
    this.category = opening.category;
    this.answerable = opening.answerable ?? false;
  }

  /** To the newest comment. */
  reply(by: Login, at: number): this {
    const to = this.comments[this.comments.length - 1];
    if (to !== undefined && this.happens(at)) this.replies.push({ by, at, to });
    return this;
  }

  /** The newest comment becomes the answer. */
  chooseAnswer(at: number): this {
    const comment = this.comments[this.comments.length - 1];
    if (comment !== undefined && this.answerable && this.happens(at)) this.answer = { comment, at };
    return this;
  }
}

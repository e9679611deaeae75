import type { WorldReview, WorldReviewComment } from './world.ts';

/** As world folders have it: a comment names the one that it answers by the number that REST knows it by. */
export type UnlinkedReview = Omit<WorldReview, 'comments'> & {
  readonly comments: readonly (Omit<WorldReviewComment, 'replyTo'> & {
    readonly databaseId?: number;
    readonly replyTo?: string | { readonly databaseId: number } | null;
  })[];
};

/** Answers name node ids afterwards. Of one whose root is gone the number stays, so that its siblings stay together. */
export function linkReplies(reviews: readonly UnlinkedReview[]): readonly WorldReview[] {
  const ids = new Map<number, string>();
  for (const { comments } of reviews) {
    for (const { databaseId, id } of comments) if (databaseId !== undefined) ids.set(databaseId, id);
  }
  return reviews.map((review) => ({
    ...review,
    comments: review.comments.map((comment) => {
      const { replyTo } = comment;
      if (typeof replyTo !== 'object' || replyTo === null) return { ...comment, replyTo: replyTo ?? null };
      return { ...comment, replyTo: ids.get(replyTo.databaseId) ?? `x:PRRC:${replyTo.databaseId}` };
    }),
  }));
}

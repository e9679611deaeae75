import type { PullRequestNode, ReviewCommentNode, ThreadNode } from './node.ts';

/**
 * Threads as GitHub shows them: the comment that began one, and the comments whose chain of `replyTo` leads to it.
 * A comment of which nothing of that is known is a thread by itself; answers to a comment that is gone stay together.
 */
export function makeThreads(item: PullRequestNode): ThreadNode[] {
  const comments = item.reviews.flatMap((review) => review.comments);
  const byRowId = new Map(comments.map((comment) => [comment.row.id, comment]));
  const threads = new Map<string, ReviewCommentNode[]>();
  for (const comment of comments) {
    const root = rootOf(comment, byRowId);
    const known = threads.get(root);
    if (known) known.push(comment);
    else threads.set(root, [comment]);
  }
  return [...threads].map(([root, inThread]) => ({
    __typename: 'PullRequestReviewThread',
    id: `PRRT_${root}`,
    item,
    comments: inThread.sort((a, b) => Date.parse(a.row.createdAt) - Date.parse(b.row.createdAt)),
  }));
}

/** The root's node id; of a root that is gone, what its answers call it. */
function rootOf(comment: ReviewCommentNode, byRowId: ReadonlyMap<string, ReviewCommentNode>): string {
  const seen = new Set<ReviewCommentNode>();
  let at = comment;
  while (at.row.replyTo && !seen.has(at)) {
    seen.add(at);
    const answered = byRowId.get(at.row.replyTo);
    if (!answered) return at.row.replyTo;
    at = answered;
  }
  return at.id;
}

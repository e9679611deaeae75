import type { ThreadCommentRow, ThreadRow } from '../../../model/snapshot.ts';
import type { WireThread, WireThreadComment } from '../wire.ts';
import { mapActor } from './map-actor.ts';

/** A thread with those of its comments that came along; comments of a pending review are drafts and left out. */
export function mapThread(thread: WireThread): ThreadRow {
  const comments = thread.comments?.nodes ?? [];
  return {
    id: thread.id,
    path: thread.path,
    resolved: thread.isResolved,
    comments: comments
      .filter((comment) => comment !== null)
      .filter((comment) => comment.pullRequestReview?.state !== 'PENDING')
      .map(mapThreadComment),
  };
}

function mapThreadComment(comment: WireThreadComment): ThreadCommentRow {
  return {
    id: comment.id,
    author: mapActor(comment.author),
    createdAt: comment.createdAt,
    review: comment.pullRequestReview?.id ?? null,
  };
}

import type { DiscussionCommentRow } from '../../../model/snapshot.ts';
import type { Connection, WireDiscussionComment, WireReply } from '../wire.ts';
import { mapActor, mapAssociation } from './map-actor.ts';

/** Comments and those of their replies that came along, in one list. */
export function mapDiscussionComments(
  comments: readonly WireDiscussionComment[],
): readonly DiscussionCommentRow[] {
  return comments.flatMap((comment) => [mapReply(comment, null), ...mapReplies(comment.id, comment.replies)]);
}

/** Replies to one comment; a hole among them is left out. */
export function mapReplies(
  comment: string,
  replies: Connection<WireReply> | null,
): readonly DiscussionCommentRow[] {
  return (replies?.nodes ?? []).filter((reply) => reply !== null).map((reply) => mapReply(reply, comment));
}

function mapReply(reply: WireReply, replyTo: string | null): DiscussionCommentRow {
  return {
    id: reply.id,
    author: mapActor(reply.author),
    association: mapAssociation(reply.authorAssociation),
    createdAt: reply.createdAt,
    replyTo,
  };
}

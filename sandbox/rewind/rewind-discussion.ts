import type { WorldDiscussion } from '../world.ts';
import { lastActivity } from './last-activity.ts';
import type { Moment } from './moment.ts';
import { rewindComments } from './rewind-comments.ts';

export function rewindDiscussion(moment: Moment, row: WorldDiscussion): WorldDiscussion {
  const discussion = {
    ...row,
    closedAt: moment.awaits(row.closedAt) ? null : row.closedAt,
    ...(moment.awaits(row.answerChosenAt) && { answer: null, answerChosenAt: null }),
    comments: rewindComments(moment, row.comments).map((comment) => ({
      ...comment,
      replies: rewindComments(moment, comment.replies),
    })),
  };
  return { ...discussion, updatedAt: lastActivity(moment, discussion) };
}

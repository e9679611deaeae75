import type { WorldComment, WorldDiscussion, WorldDiscussionComment } from '../world.ts';
import type { DiscussionCommentNode, DiscussionNode, RepositoryNode } from './node.ts';
import type { NodeRegister } from './node-register.ts';
import { spareId } from './spare-id.ts';

export function indexDiscussion(
  register: NodeRegister,
  repository: RepositoryNode,
  row: WorldDiscussion,
): DiscussionNode {
  const id = register.idFor(row.id, `D_${repository.id}_${row.number}`);
  const discussion: DiscussionNode = { __typename: 'Discussion', id, repository, row, comments: [] };
  register.add(discussion);
  for (const comment of row.comments) {
    const node = indexComment(register, discussion, comment, null);
    discussion.comments.push(node);
    for (const reply of comment.replies) {
      node.replies.push(indexComment(register, discussion, reply, node));
    }
  }
  return discussion;
}

function indexComment(
  register: NodeRegister,
  discussion: DiscussionNode,
  row: WorldDiscussionComment | WorldComment,
  replyTo: DiscussionCommentNode | null,
): DiscussionCommentNode {
  const id = register.idFor(row.id, spareId('DC', replyTo ?? discussion, row));
  return register.add({ __typename: 'DiscussionComment', id, discussion, row, replyTo, replies: [] });
}

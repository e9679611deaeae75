import type { WorldComment, WorldDiscussion } from '../world.ts';
import { actorOf } from './actor-of.ts';
import { calendar } from './calendar.ts';
import type { DiscussionStory } from './discussion-story.ts';
import type { CommentDraft, ItemStory } from './item-story.ts';
import type { RepositoryStory } from './repository-story.ts';
import { seededHex } from './seeded-hex.ts';

interface Setting {
  readonly url: string;
  readonly association: (login: string | null, asAuthorOfChange: boolean) => string;
  readonly numberOf: (story: ItemStory) => number;
}

/** The discussions of a repository in the order of their opening. */
export function discussionRows(
  { plan, discussions }: RepositoryStory,
  { url, association, numberOf }: Setting,
): readonly WorldDiscussion[] {
  return discussions.toSorted((one, other) => numberOf(one) - numberOf(other)).map(row);

  function row(story: DiscussionStory): WorldDiscussion {
    const number = numberOf(story);
    const ids = new Map<CommentDraft, string>();
    for (const [place, comment] of [...story.comments, ...story.replies].entries()) {
      ids.set(comment, `DC_${plan.name}_${number}_${place + 1}`);
    }
    const comments = story.comments.map((comment) => ({
      ...said(comment),
      replies: story.replies.filter(({ to }) => to === comment).map(said),
    }));
    const acts = [
      story.at,
      ...[...ids.keys()].map(({ at }) => at),
      story.closedAt ?? 0,
      story.answer?.at ?? 0,
    ];
    return {
      id: `D_${plan.name}_${number}`,
      number,
      title: story.title,
      url: `${url}/discussions/${number}`,
      author: actorOf(story.by),
      authorAssociation: association(story.by, false),
      category: { name: story.category, isAnswerable: story.answerable },
      labels: [...story.labels].sort(),
      createdAt: calendar.iso(story.at),
      updatedAt: calendar.iso(Math.max(...acts)),
      closedAt: story.closedAt === null ? null : calendar.iso(story.closedAt),
      answer: story.answer === null ? null : (ids.get(story.answer.comment) ?? null),
      answerChosenAt: story.answer === null ? null : calendar.iso(story.answer.at),
      comments,
    };

    function said(comment: CommentDraft): WorldComment {
      const id = ids.get(comment) ?? '';
      return {
        id,
        author: actorOf(comment.by),
        authorAssociation: association(comment.by, false),
        createdAt: calendar.iso(comment.at),
        updatedAt: calendar.iso(comment.at),
        bodyLength: 20 + Number.parseInt(seededHex(id, 2), 16),
      };
    }
  }
}

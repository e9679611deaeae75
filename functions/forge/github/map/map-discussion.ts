import type { DiscussionRow } from '../../../model/snapshot.ts';
import type { WireDiscussion } from '../wire.ts';
import { mapActor, mapAssociation } from './map-actor.ts';
import type { MappedItem } from './map-item.ts';
import { mapLists } from './map-lists.ts';

/** @param reasons why a field is missing or has holes, by GitHub's name of it. */
export function mapDiscussion(
  discussion: WireDiscussion,
  reasons: ReadonlyMap<string, string>,
): MappedItem<DiscussionRow> {
  const { lists, unfinished } = mapLists('discussions', discussion, reasons);
  const { labels, comments, incomplete } = lists;
  const row: DiscussionRow = {
    id: discussion.id,
    number: discussion.number,
    title: discussion.title,
    author: mapActor(discussion.author),
    association: mapAssociation(discussion.authorAssociation),
    createdAt: discussion.createdAt,
    closedAt: discussion.closedAt,
    category: discussion.category?.name ?? '',
    answerable: discussion.category?.isAnswerable ?? false,
    answer: discussion.answer?.id ?? null,
    answeredAt: discussion.answerChosenAt,
    labels: labels ?? [],
    comments: (comments ?? []) as DiscussionRow['comments'],
    ...(incomplete === undefined ? {} : { incomplete }),
  };
  return { row, unfinished };
}

import type { ItemFacet, RowContinuation } from '../../../model/ports.ts';
import type { Continuation } from '../chain/chain-place.ts';
import type { ContinuationKind } from '../queries/item-lists.ts';
import { NO_REASON } from '../reason-at.ts';
import type { Connection, WireLists } from '../wire.ts';
import { mapChangeCommit } from './map-change-commit.ts';
import { mapDiscussionComments } from './map-discussion-comments.ts';
import { mapFile } from './map-file.ts';
import { mapThread } from './map-thread.ts';
import { mapTimeline } from './map-timeline.ts';

export { NO_REASON };

export interface MappedLists {
  readonly lists: RowContinuation;
  readonly unfinished: readonly Continuation[];
}

/** GitHub's own: it tells no more of a change, without a word. */
const MOST_FILES = 3000;
export const TOO_MANY_FILES = 'GitHub tells at most 3,000 files of a change';

const FIELDS = {
  issues: ['labels', 'assignees', 'timelineItems'],
  changes: [
    'labels',
    'assignees',
    'files',
    'commits',
    'closingIssuesReferences',
    'timelineItems',
    'reviewThreads',
  ],
  discussions: ['labels', 'comments'],
} as const satisfies Readonly<Record<ItemFacet, readonly (keyof WireLists)[]>>;

/**
 * The lists of an item that came, in our words, and what is left of them.
 * @param reasons why a field is missing or has holes, by GitHub's name of it.
 */
export function mapLists(
  facet: ItemFacet,
  item: WireLists,
  reasons: ReadonlyMap<string, string>,
): MappedLists {
  const unfinished: Continuation[] = [];
  const incomplete: Record<string, string> = {};
  for (const [field, reason] of reasons) for (const list of listsOf(facet, field)) incomplete[list] = reason;

  const goOn = (
    kind: ContinuationKind,
    node: string,
    field: string,
    connection: Connection<unknown>,
  ): void => {
    const { hasNextPage, endCursor } = connection.pageInfo;
    if (hasNextPage && endCursor !== null) unfinished.push({ kind, item: item.id, node, after: endCursor });
    else if (hasNextPage)
      for (const list of listsOf(facet, field)) incomplete[list] = 'GitHub gives no way to go on';
  };
  const lacks = (field: string): void => {
    for (const list of listsOf(facet, field)) incomplete[list] ??= NO_REASON;
  };
  for (const field of FIELDS[facet]) {
    const connection: Connection<unknown> | null | undefined = item[field];
    // Each field of a facet is a kind of continuation.
    if (connection != null) goOn(`${facet}.${field}` as ContinuationKind, item.id, field, connection);
    // A list of files that GitHub does not know is null without an error, and null in the row.
    const unknown = connection === null && field !== 'files';
    if (unknown || (connection != null && hasHoles(connection))) lacks(field);
  }
  for (const thread of item.reviewThreads?.nodes ?? []) {
    if (thread?.comments != null) goOn('changes.comments', thread.id, 'reviewThreads', thread.comments);
    if (thread !== null && (thread.comments === null || hasHoles(thread.comments))) lacks('reviewThreads');
  }
  for (const comment of facet === 'discussions' ? (item.comments?.nodes ?? []) : []) {
    if (comment?.replies != null) goOn('discussions.replies', comment.id, 'replies', comment.replies);
    if (comment !== null && (comment.replies === null || hasHoles(comment.replies))) lacks('replies');
  }
  if (item.files != null && (item.changedFiles ?? 0) > MOST_FILES) incomplete.files = TOO_MANY_FILES;

  const trouble = Object.keys(incomplete).length > 0 ? { incomplete } : {};
  return { lists: { ...mapPresent(facet, item), ...trouble }, unfinished };
}

/** Our names of the lists that come in one of GitHub's fields. */
export function listsOf(facet: ItemFacet, field: string): readonly string[] {
  if (field === 'timelineItems')
    return facet === 'changes' ? ['comments', 'reviews', 'events'] : ['comments', 'events'];
  if (field === 'closingIssuesReferences') return ['closes'];
  if (field === 'statusCheckRollup') return ['checks'];
  if (facet === 'discussions') return field === 'replies' ? ['comments'] : [field];
  if (field === 'reviewThreads' || field === 'comments') return ['threads'];
  return [field];
}

function mapPresent(facet: ItemFacet, item: WireLists): RowContinuation {
  const timeline = item.timelineItems == null ? null : mapTimeline(present(item.timelineItems));
  return {
    ...(item.labels == null ? {} : { labels: present(item.labels).map(({ name }) => name) }),
    ...(item.assignees == null ? {} : { assignees: present(item.assignees).map(({ login }) => login) }),
    ...(timeline === null ? {} : { comments: timeline.comments, events: timeline.events }),
    ...(item.comments == null ? {} : { comments: mapDiscussionComments(present(item.comments)) }),
    ...(item.files == null ? {} : { files: present(item.files).map(mapFile) }),
    ...(item.commits == null ? {} : { commits: present(item.commits).map(mapChangeCommit) }),
    ...(item.closingIssuesReferences == null ? {} : { closes: closedBy(item) }),
    ...(timeline === null || facet === 'issues' ? {} : { reviews: timeline.reviews }),
    ...(item.reviewThreads == null ? {} : { threads: present(item.reviewThreads).map(mapThread) }),
  };
}

/** Numbers tell issues of one repository apart. */
function closedBy({ closingIssuesReferences, repository }: WireLists): readonly number[] {
  if (closingIssuesReferences == null) return [];
  return present(closingIssuesReferences)
    .filter((issue) => issue.repository.id === repository?.id)
    .map(({ number }) => number);
}

function hasHoles({ nodes }: Connection<unknown>): boolean {
  return nodes === null || nodes.includes(null);
}

function present<Node>(connection: Connection<Node>): readonly Node[] {
  return (connection.nodes ?? []).filter((node) => node !== null);
}

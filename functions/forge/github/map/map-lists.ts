import type { RowContinuation } from '../../../model/ports.ts';
import type { Continuation } from '../chain/chain-place.ts';
import type { ContinuationKind } from '../queries/item-lists.ts';
import type { Connection, WireLists } from '../wire.ts';
import { mapChangeCommit } from './map-change-commit.ts';
import { mapFile } from './map-file.ts';
import { mapThread } from './map-thread.ts';
import { mapTimeline } from './map-timeline.ts';

export interface MappedLists {
  readonly lists: RowContinuation;
  readonly unfinished: readonly Continuation[];
}

/** GitHub's null where something should be, without an error that tells of it. */
export const NO_REASON = 'GitHub gave null, and no reason';

type Facet = 'issues' | 'changes';
type ListField = Exclude<keyof WireLists, 'id'>;

const FIELDS = ['labels', 'assignees', 'files', 'commits', 'timelineItems', 'reviewThreads'] as const;

/**
 * The lists of an issue or change that came, in our words, and what is left of them.
 * @param reasons why a field is missing or has holes, by GitHub's name of it.
 */
export function mapLists(facet: Facet, item: WireLists, reasons: ReadonlyMap<string, string>): MappedLists {
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
  for (const field of FIELDS) {
    const connection = item[field];
    if (connection != null) goOn(kindOf(facet, field), item.id, field, connection);
    // A list of files that GitHub does not know is null without an error, and null in the row.
    const unknown = connection === null && field !== 'files';
    if (unknown || (connection != null && hasHoles(connection))) lacks(field);
  }
  for (const thread of item.reviewThreads?.nodes ?? []) {
    if (thread?.comments != null) goOn('changes.comments', thread.id, 'reviewThreads', thread.comments);
    if (thread !== null && (thread.comments === null || hasHoles(thread.comments))) lacks('reviewThreads');
  }

  const trouble = Object.keys(incomplete).length > 0 ? { incomplete } : {};
  return { lists: { ...mapPresent(facet, item), ...trouble }, unfinished };
}

/** Our names of the lists that come in one of GitHub's fields. */
export function listsOf(facet: Facet, field: string): readonly string[] {
  if (field === 'timelineItems')
    return facet === 'changes' ? ['comments', 'reviews', 'events'] : ['comments', 'events'];
  if (field === 'reviewThreads' || field === 'comments') return ['threads'];
  return [field];
}

function mapPresent(facet: Facet, item: WireLists): RowContinuation {
  const timeline = item.timelineItems == null ? null : mapTimeline(present(item.timelineItems));
  return {
    ...(item.labels == null ? {} : { labels: present(item.labels).map(({ name }) => name) }),
    ...(item.assignees == null ? {} : { assignees: present(item.assignees).map(({ login }) => login) }),
    ...(timeline === null ? {} : { comments: timeline.comments, events: timeline.events }),
    ...(item.files == null ? {} : { files: present(item.files).map(mapFile) }),
    ...(item.commits == null ? {} : { commits: present(item.commits).map(mapChangeCommit) }),
    ...(timeline === null || facet === 'issues' ? {} : { reviews: timeline.reviews }),
    ...(item.reviewThreads == null ? {} : { threads: present(item.reviewThreads).map(mapThread) }),
  };
}

function kindOf(facet: Facet, field: ListField): ContinuationKind {
  if (facet === 'changes') return `changes.${field}`;
  switch (field) {
    case 'labels':
    case 'assignees':
    case 'timelineItems':
      return `issues.${field}`;
    default:
      throw new Error(`Issues have no ${field}`);
  }
}

function hasHoles({ nodes }: Connection<unknown>): boolean {
  return nodes === null || nodes.includes(null);
}

function present<Node>(connection: Connection<Node>): readonly Node[] {
  return (connection.nodes ?? []).filter((node) => node !== null);
}
